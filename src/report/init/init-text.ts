import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import type { Paint, Words } from '../words.ts'
import type { InitReport } from './init-report.ts'
import { workflowBlocks } from './workflow-blocks.ts'

interface Scene {
  readonly t: Words
  readonly paint: Paint
  readonly columns: number
}

/** The layouts that were found, the basis field, and the files: as they were written, or as they would be; then what is left to do. */
export function formatInitText(report: InitReport, scene: Scene): string {
  const blocks = [...configBlocks(report, scene), ...workflowBlocks(report, scene)]
  return blocks.map(lines => `${lines.join('\n')}\n`).join('\n')
}

function configBlocks(report: InitReport, { t, paint, columns }: Scene): string[][] {
  const { basisField, file, written, text, github } = report
  if (text === null) return [wrap(t('init:kept', { file }), columns, '  ')]
  const basis = basisField === null ? t('init:noBasisField') : t('init:basisField', { field: basisField })
  const found = [...report.layouts.map(layout => layoutWords(layout, t)), basis]
  const done = github === null ? 'init:written' : 'init:wrote'
  const outcome = wrap(t(written ? done : 'init:wouldWrite', { file }), columns).map(line =>
    paint('strong', line),
  )
  return [
    found.flatMap(line => wrap(line, columns, '  ')),
    outcome,
    ...(written ? [] : [text.trimEnd().split('\n')]),
  ]
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
