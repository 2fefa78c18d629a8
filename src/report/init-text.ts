import type { Words } from './words.ts'

/** What a run of `translate init` found and did, as far as its report needs it. */
export interface InitReport {
  readonly file: string
  readonly text: string
  readonly written: boolean
  readonly layouts: readonly {
    readonly source: string
    readonly target: string
    readonly locales: readonly string[]
    readonly translations: number
  }[]
  readonly basisField: string | null
}

/** The result of `translate init` for people, ending in a line end. */
export function formatInitText({ file, text, written, layouts, basisField }: InitReport, t: Words): string {
  const found = layouts.map(layout => layoutLine(layout, t))
  const basis = basisField === null ? t('init:noBasisField') : t('init:basisField', { field: basisField })
  const known = layouts.some(layout => layout.translations > 0) ? [basis] : []
  const outcome = written
    ? [t('init:written', { file })]
    : [`${t('init:wouldWrite', { file })}\n`, text.trimEnd()]
  return `${[...found, ...known, ...outcome].join('\n')}\n`
}

function layoutLine(
  { source, target, locales, translations }: InitReport['layouts'][number],
  t: Words,
): string {
  const params = { source, target, locales: locales.join(', ') }
  if (translations === 0) return t('init:proposed', params)
  return t('init:found', { ...params, translations: t('init:translations', { count: translations }) })
}
