import { extract } from '../document/extract.ts'
import { type LoadedParser, loadParser } from '../document/parsers.ts'
import type { Finding } from '../document/types.ts'
import { CONFIDENT } from '../freshness/adoption/confident.ts'
import { inferBasis } from '../freshness/adoption/infer-basis.ts'
import { readVersions } from '../freshness/adoption/source-versions.ts'
import type { AdoptReport } from '../freshness/adoption/types.ts'
import type { Pair } from '../freshness/types.ts'
import { type Draft, draftOf, unreadable } from './adopt-draft.ts'
import { readPosts } from './adopt-posts.ts'
import { holdBack } from './hold-back.ts'
import { writeAdoptions } from './adopt-write.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import { extractOptions } from './extract-options.ts'
import { configuredParser } from './parser.ts'
import { lockRepository } from './lock-repository.ts'
import { placed } from './placed.ts'
import { openProject, type ProjectOptions } from './project.ts'
import { selectPairs, type Selection } from './select-pairs.ts'
import type { Project } from './types.ts'

export interface AdoptOptions extends Omit<ProjectOptions, 'at' | 'sourcesOnly'>, Selection {
  /** Name and version of the program, for the report. */
  readonly tool: AdoptReport['tool']
  /** `plan` and `check` change no file. */
  readonly mode: AdoptReport['mode']
  /** True: what is not sure is written too. */
  readonly force: boolean
}

/**
 * Infers the basis of each translation that was asked for and has no usable one, and records it where `mode` is `write`; with `check`
 * holds the recorded bases against the texts. A translation that cannot be written does not stop the others. Throws what
 * `status` throws, `git:shallow`, and `files:locked` when another run writes.
 */
export async function adopt(options: AdoptOptions): Promise<AdoptReport> {
  const run = async (): Promise<AdoptReport> => findAndRecord(options)
  return options.mode === 'write' ? lockRepository(options.root, 'adopt', run) : run()
}

async function findAndRecord(options: AdoptOptions): Promise<AdoptReport> {
  const project = await openProject(options)
  try {
    const pairs = selectPairs(project, options).filter(pair => pair.sourceExists && pair.targetExists)
    const bases = await findBases(project, pairs)
    const isAsked = (pair: Pair): boolean =>
      (bases.get(pair)?.basis.problem === null) === (options.mode === 'check')
    const asked = pairs.filter(isAsked)
    const parser = await loadParsers(project)
    const [drafts, findings] = await draftAdoptions(project, asked, bases)
    const adoptions = options.mode === 'check' ? drafts : await record(project, drafts, options)
    await project.cache.save()
    return {
      tool: options.tool,
      parser: parser ?? configuredParser(project.config),
      commit: project.snapshot.commit,
      mode: options.mode,
      threshold: CONFIDENT,
      adoptions: adoptions.map(({ adoption }) => adoption),
      findings: once([
        ...project.findings,
        ...asked.flatMap(pair => bases.get(pair)?.findings ?? []),
        ...findings,
      ]),
    }
  } finally {
    await project.objects.close()
  }
}

async function record(project: Project, drafts: readonly Draft[], options: AdoptOptions): Promise<Draft[]> {
  return writeAdoptions(project, await holdBack(project, drafts), options)
}

/** Front matter that does not parse is found by who looks for a basis, and again by who cuts the text. */
function once(findings: readonly Finding[]): Finding[] {
  const keyOf = ({ code, params, path, line }: Finding): string => JSON.stringify([code, params, path, line])
  return [...new Map(findings.map(finding => [keyOf(finding), finding])).values()]
}

async function loadParsers({ config }: Project): Promise<LoadedParser | undefined> {
  const names = new Set(config.content.map(({ parser }) => parser))
  const loaded = await Promise.all([...names].map(loadParser))
  return loaded[0]
}

async function draftAdoptions(
  project: Project,
  asked: readonly Pair[],
  bases: ReadonlyMap<Pair, ResolvedBasis>,
): Promise<[Draft[], Finding[]]> {
  const drafts = new Map<Pair, Draft>()
  const findings: Finding[] = []
  let done = 0
  for await (const post of readPosts(project, asked)) {
    if (!post.isSharedKnown) findings.push({ code: 'adopt:noSharedBranch', severity: 'warning', params: {} })
    const settings = project.config.content[post.content]
    if (settings === undefined) throw new RangeError(`no content entry ${post.content}`)
    const cut = (text: string) => extract(text, extractOptions(settings, post.source))
    const versions = readVersions(
      post.versions.map(({ text }) => text),
      cut,
    )
    for (const target of post.targets) {
      project.onProgress?.('translations', done, asked.length)
      done += 1
      const document = cut(target.text)
      const inference = inferBasis(document, versions, target.edits)
      const basis = bases.get(target.pair)
      if (basis === undefined) continue
      drafts.set(target.pair, draftOf({ post, target, basis, versions, inference }))
      const path = target.pair.target
      findings.push(...document.findings.map(finding => placed(finding, path)))
      findings.push(...(inference?.findings ?? []).map(finding => ({ ...finding, path })))
    }
  }
  const all = asked.flatMap(pair => {
    const basis = bases.get(pair)
    return basis === undefined ? [] : [drafts.get(pair) ?? unreadable(pair, basis, project.snapshot)]
  })
  return [all, findings]
}
