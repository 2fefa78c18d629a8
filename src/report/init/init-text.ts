import { printable } from '../text/printable.ts'
import type { InitReport } from './init-report.ts'
import type { Paint, Words } from '../words.ts'
import { wrap } from '../text/wrap.ts'

/** The layouts that were found, the basis field, and the file: as it was written, or as it would be. */
export function formatInitText(
  report: InitReport,
  { t, paint, columns }: { readonly t: Words; readonly paint: Paint; readonly columns: number },
): string {
  const { basisField, file, written, text } = report
  const basis = basisField === null ? t('init:noBasisField') : t('init:basisField', { field: basisField })
  const found = [...report.layouts.map(layout => layoutWords(layout, t)), basis]
  const outcome = wrap(t(written ? 'init:written' : 'init:wouldWrite', { file }), columns).map(line =>
    paint('strong', line),
  )
  const blocks = [
    found.flatMap(line => wrap(line, columns, '  ')),
    outcome,
    ...(written ? [] : [text.trimEnd().split('\n')]),
  ]
  return blocks.map(lines => `${lines.join('\n')}\n`).join('\n')
}

function layoutWords(layout: InitReport['layouts'][number], t: Words): string {
  const params = {
    source: printable(layout.source),
    target: printable(layout.target),
    translations: t('init:translations', { count: layout.translations }),
    locales: layout.locales.join(t('diff:join.items')),
  }
  return t(layout.translations === 0 ? 'init:proposed' : 'init:found', params)
}
