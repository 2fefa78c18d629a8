import type { ExchangeFile } from '../../exchange/types.ts'
import type { ExchangeFormat } from '../../report/export/export-report.ts'

/** Writes and reads files of one format; what is wrong with one that is read is a UserError of `exchange:`. */
export interface Exchanger {
  /** Of file names, with its dot. */
  readonly ending: string
  readonly format: (files: readonly ExchangeFile[]) => string
  readonly parse: (bytes: Uint8Array) => readonly ExchangeFile[]
}

/** Loads what a format needs. */
export async function loadExchanger(format: ExchangeFormat): Promise<Exchanger> {
  if (format === 'po') {
    const [{ formatPo }, { parsePo }] = await Promise.all([
      import('../../exchange/po/format-po.ts'),
      import('../../exchange/po/parse-po.ts'),
    ])
    return { ending: '.po', format: formatPo, parse: parsePo }
  }
  const [{ formatXliff }, { parseXliff }] = await Promise.all([
    import('../../exchange/xliff/format-xliff.ts'),
    import('../../exchange/xliff/parse-xliff.ts'),
  ])
  return { ending: '.xlf', format: formatXliff, parse: parseXliff }
}
