import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { update, type UpdateOptions } from '../../src/commands/update.ts'
import type { TranslationStatus } from '../../src/freshness/types.ts'
import type { UpdateItem, UpdateReport } from '../../src/report/update/update-report.ts'
import { createRepository, type TestRepository } from './repository.ts'
import { post, statusOf, translation, translationOf } from './status.ts'

/** `update` of a repository, as the command would ask for it. */
export async function updateOf(
  { root }: Pick<TestRepository, 'root'>,
  options: Partial<UpdateOptions> = {},
): Promise<UpdateReport> {
  const tool = { name: 'evergloss', version: '0.0.0-test' }
  const off = { dryRun: false, prune: false, basis: false, force: false }
  return update({ root, tool, paths: [], locales: [], ...off, ...options })
}

/** The one item with this target. */
export function itemOf(report: UpdateReport, target: string): UpdateItem {
  const found = report.items.filter(item => item.target === target)
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} items are ${target}`)
  return found[0]
}

export const SOURCE = 'content/a.md'
export const TARGET = 'content/a.ja.md'
export const LEDGER = '.translate/ja/content/a.md.jsonl'

export const OLD = 'https://example.org/old'
export const NEW = 'https://example.org/new'
/** Sentences of a post with a link, and of its translation. */
export const linked = (url: string) => `Read [the manual](${url}) before you begin.`
export const linkedJa = (url: string) => `始める前に[マニュアル](${url})を読んでください。`

/** A change that needs a translator, beside the link. */
export const WORK = {
  before: ['Water boils at sea level.'],
  after: ['Water never boils at sea level, whatever you do.'],
  target: ['水は海面の高さで沸騰します。'],
}

/** A blog with one post whose link is to be carried into a Japanese translation, and more paragraphs of both. */
export async function linkBlog(
  more: Readonly<Record<'before' | 'after' | 'target', readonly string[]>> = NOTHING,
): Promise<TestRepository & { basis: string; head: string }> {
  const repository = await createRepository({
    files: { [SOURCE]: post('First', linked(OLD), ...more.before) },
  })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write(TARGET, translation(basis, linkedJa(OLD), ...more.target))
  await repository.commit('Translate')
  await repository.write(SOURCE, post('First', linked(NEW), ...more.after))
  return { ...repository, basis, head: await repository.commit('Edit') }
}

const NOTHING = { before: [], after: [], target: [] }

/** Text of a file of the work tree. */
export async function textOf({ root }: Pick<TestRepository, 'root'>, path: string): Promise<string> {
  return readFile(join(root, path), 'utf8')
}

/** Status of the Japanese translation. */
export async function stateOf(repository: TestRepository): Promise<TranslationStatus> {
  return translationOf(await statusOf(repository), TARGET)
}
