import { printable } from '../text/printable.ts'
import { wrap } from '../text/wrap.ts'
import type { Paint, Words } from '../words.ts'
import type { InitReport } from './init-report.ts'

type Workflows = NonNullable<InitReport['github']>

interface Scene {
  readonly t: Words
  readonly paint: Paint
  readonly columns: number
}

/** What became of the workflows, block by block, and what a person has to do by hand; nothing where they were not asked for. */
export function workflowBlocks(report: InitReport, scene: Scene): string[][] {
  const { github } = report
  if (github === null) return []
  const { t, columns } = scene
  const made = t(github.crowdin && !isKept(github) ? 'init:madeForCrowdin' : 'init:madeFor', {
    branch: printable(github.branch),
  })
  return [
    [
      ...wrap(made, columns, '  '),
      ...notes(github, t).flatMap(note => wrap(note, columns, '  ')),
      ...github.files.flatMap(file => wrap(stateWords(file, t), columns, '  ')),
      ...github.namesakes.flatMap(it => wrap(t('init:namesake', namesakeParams(it)), columns, '  ')),
    ],
    ...github.files.filter(({ state }) => state === 'planned').flatMap(file => shown(file, scene)),
    todoLines(report.file, github, scene),
  ]
}

/** What is not sure, or not asked for. */
function notes(github: Workflows, t: Words): string[] {
  return [
    ...(github.branchGuessed ? [t('init:guessed')] : []),
    ...(github.crowdin || isKept(github) ? [] : [t('init:withoutCrowdin', { option: '--crowdin' })]),
  ]
}

function namesakeParams({ file, name, like }: Workflows['namesakes'][number]): Record<string, string> {
  return { file: printable(file), name: printable(name), like }
}

/** Whether a person's own workflow stands in place of the one that brings texts to Crowdin. */
function isKept({ files }: Workflows): boolean {
  return files.some(({ file, state }) => state === 'kept' && file.endsWith('/translations.yml'))
}

function stateWords({ file, state }: Workflows['files'][number], t: Words): string {
  return t(`init:workflow.${state}`, { file })
}

function shown({ file, text }: Workflows['files'][number], { t, paint, columns }: Scene): string[][] {
  return [
    wrap(t('init:wouldWrite', { file }), columns).map(line => paint('strong', line)),
    text.trimEnd().split('\n'),
  ]
}

function todoLines(file: string, { todo, locales }: Workflows, { t, paint, columns }: Scene): string[] {
  const listed = (locales.length > 0 ? locales : EXAMPLE).map(locale => `"${locale}"`).join(', ')
  const params = { file, locales: listed }
  return [
    paint('strong', t('init:todo.title')),
    ...todo.flatMap((what, i) => wrap(`${i + 1}. ${t(`init:todo.${what}`, params)}`, columns, '   ')),
  ]
}

const EXAMPLE = ['ja', 'ko']
