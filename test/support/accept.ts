import { accept, type AcceptOptions } from '../../src/commands/accept.ts'
import type { AcceptReport } from '../../src/report/accept/accept-report.ts'
import type { Counts, TranslationStatus } from '../../src/freshness/types.ts'
import { createRepository, type TestRepository } from './repository.ts'
import { statusOf, translationOf } from './status.ts'

/** `accept` in a repository, as the command would ask for it. */
export async function acceptIn(
  { root }: Pick<TestRepository, 'root'>,
  names: readonly string[],
  options: Partial<AcceptOptions> = {},
): Promise<AcceptReport> {
  const tool = { name: 'evergloss', version: '0.0.0-test' }
  const chosen = { locales: [], section: false, undo: false, dryRun: false, ...options }
  return accept({ root, tool, names, ...chosen })
}

/** The only translation there is, as `status` tells of it. */
export async function stateOf(
  repository: Pick<TestRepository, 'root'>,
  target = TARGET,
): Promise<TranslationStatus> {
  return translationOf(await statusOf(repository, { changes: true }), target)
}

/** Counts that are not zero, without those of segments that are as they were. */
export function countsOf({ segments }: Pick<TranslationStatus, 'segments'>): Partial<Counts> {
  const shown = Object.entries(segments ?? {}).filter(
    ([name, count]) => count > 0 && name !== 'total' && name !== 'unchanged',
  )
  return Object.fromEntries(shown)
}

export const SOURCE = 'content/notes.md'
export const TARGET = 'content/notes.ja.md'
export const LEDGER = '.translate/ja/content/notes.md.jsonl'

/** Paragraphs of a post, no two alike. */
export const ENGLISH = [
  'The quick brown fox jumps over the lazy dog near the river.',
  'Ships leave the harbour early in the morning to catch the tide.',
  'Clouds gather above the mountains whenever the weather changes.',
  'Our grandmother keeps her recipes in a small wooden box.',
] as const

const JAPANESE = [
  '素早い茶色の狐が川の近くで怠け者の犬を飛び越える。',
  '船は潮に乗るため朝早く港を出る。',
  '天気が変わるたびに山の上に雲が集まる。',
  '祖母は料理の作り方を小さな木箱にしまっている。',
]

/** A post of two sections with two paragraphs each. */
export function english(...paragraphs: readonly string[]): string {
  const [one = ENGLISH[0], two = ENGLISH[1], three = ENGLISH[2], four = ENGLISH[3]] = paragraphs
  return `# Notes\n\n${one}\n\n${two}\n\n## Home\n\n${three}\n\n${four}\n`
}

/** Its translation; line 8 has the first heading, 10, 12, 16 and 18 the paragraphs. */
function japanese(basis: string): string {
  const [one, two, three, four] = JAPANESE
  return `+++\ntitle = "題"\n\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n# 覚え書き\n\n${one}\n\n${two}\n\n## 家\n\n${three}\n\n${four}\n`
}

/** A repository with the post and its translation, made from the first commit. */
export async function createNotes(): Promise<TestRepository> {
  const repository = await createRepository({
    files: { [SOURCE]: english(), '.gitattributes': '.translate/** text eol=lf merge=union\n' },
  })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, japanese(basis))
  await repository.commit('Translate')
  return repository
}

/** Each paragraph with another meaning. */
export const CHANGED = [
  ENGLISH[0].replace('fox jumps', 'wolf never jumps'),
  ENGLISH[1].replace('early in the morning', 'late in the evening'),
  ENGLISH[2].replace('Clouds gather', 'No cloud is ever seen'),
  ENGLISH[3].replace('a small wooden box', 'the drawer of an old desk'),
] as const
