import { status, type StatusOptions } from '../../src/commands/status.ts'
import type { StatusReport, TranslationStatus } from '../../src/freshness/types.ts'
import { createRepository, type TestRepository } from './repository.ts'

/** `status` of a repository, as the command would ask for it. */
export async function statusOf(
  { root }: Pick<TestRepository, 'root'>,
  options: Partial<StatusOptions> = {},
): Promise<StatusReport> {
  const tool = { name: 'evergloss', version: '0.0.0-test' }
  return status({ root, tool, paths: [], locales: [], changes: false, ...options })
}

/** The one translation with this target. */
export function translationOf(report: StatusReport, target: string): TranslationStatus {
  const found = report.translations.filter(translation => translation.target === target)
  if (found.length !== 1 || found[0] === undefined)
    throw new Error(`${found.length} translations are ${target}`)
  return found[0]
}

/** A post of a Zola blog in Markdown. */
export function post(title: string, ...paragraphs: string[]): string {
  return `+++\ntitle = "${title}"\n+++\n\n${paragraphs.join('\n\n')}\n`
}

/** A translation with its basis in the front matter. */
export function translation(basis: string, ...paragraphs: string[]): string {
  return `+++\ntitle = "題名"\n\n[extra]\ntranslation_based_on_commit = "${basis}"\n+++\n\n${paragraphs.join('\n\n')}\n`
}

/** A blog with one post and its Japanese translation, made from the first commit. */
export async function createBlog(...paragraphs: string[]): Promise<TestRepository & { basis: string }> {
  const repository = await createRepository({ files: { 'content/a.md': post('First', ...paragraphs) } })
  const basis = await repository.git('rev-parse', 'HEAD')
  await repository.write('content/a.ja.md', translation(basis, ...paragraphs.map(() => '本文。')))
  await repository.commit('Translate')
  return { ...repository, basis }
}
