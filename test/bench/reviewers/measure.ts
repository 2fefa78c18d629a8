import { openProject } from '../../../src/commands/project.ts'
import { readEvidence } from '../../../src/commands/reviewers/read-evidence.ts'
import { runGit } from '../../../src/git/run.ts'
import { isBot } from '../../../src/plan/reviewers/accounts.ts'
import { chooseReviewers } from '../../../src/plan/reviewers/choose.ts'
import { collectDeeds, type Deed } from '../../../src/plan/reviewers/deeds.ts'
import type { HistoryCommit } from '../../../src/plan/reviewers/history.ts'
import { joinPeople, type People } from '../../../src/plan/reviewers/people.ts'
import { readTranslators } from '../../../src/plan/reviewers/read-translators.ts'
import { traceRequests } from '../../../src/plan/reviewers/trace-requests.ts'
import type { Candidate, Evidence, WeighedCandidate } from '../../../src/plan/reviewers/types.ts'
import { weighCandidates, type Weigh } from '../../../src/plan/reviewers/weigh-candidates.ts'
import type { Weights } from '../../../src/plan/reviewers/weights.ts'
import { type PastRequest, pastRequests } from './events.ts'

/** How often somebody was named who later worked on the locale, beside simpler guesses and what could be reached at all. */
export interface Figures {
  readonly requests: number
  /** Requests after which anybody else ever worked on the locale: nobody can do better. */
  readonly anyLater: number
  /** … and was known from the data of the day. */
  readonly known: number
  /** Requests with a candidate beside who opened it. */
  readonly anyCandidate: number
  /** Somebody of the first three. */
  readonly found: number
  /** The very first one. */
  readonly first: number
  /** … and of the up to three that would be asked: active, with an account. */
  readonly asked: number
  /** Somebody is there to be asked at all. */
  readonly anyAsked: number
  /** The three with the most commits to the file, and to the locale. */
  readonly mostToFile: number
  readonly mostToLocale: number
  /** Who has most commits to the repository did, who does not count above. */
  readonly maintainer: number
}

/** Everything that each request of the past needs to be judged, with any weights. */
export interface Trial {
  readonly request: PastRequest
  readonly weigh: Weigh
  /** Of the history as a whole: who worked on the locale later. */
  readonly later: ReadonlySet<string>
  readonly opener: string
  readonly people: People
  readonly mostToFile: readonly string[]
  readonly mostToLocale: readonly string[]
  readonly isMaintainerLater: boolean
}

/** Prepares the requests of a repository. Who has most commits to it never counts as found: anybody could name that person. */
export async function prepare(root: string): Promise<Trial[]> {
  const project = await openProject({ root })
  try {
    const evidence = await readEvidence(project)
    const people = joinAll(evidence)
    const trials: Trial[] = []
    for (const request of pastRequests(evidence)) {
      const known = await evidenceAt(evidence, request.before, project)
      trials.push(trialOf(request, { evidence, known, people }))
    }
    return trials
  } finally {
    await project.objects.close()
  }
}

type Opened = Awaited<ReturnType<typeof openProject>>

function joinAll({ commits, translators, owner }: Evidence): People {
  const named = [...translators.values()].flat()
  return joinPeople({ commits, requests: traceRequests(commits), named, owner, creations: [] })
}

/** Nothing of what came later: commits and front matter of one commit, no configuration. */
async function evidenceAt(evidence: Evidence, id: string, project: Opened): Promise<Evidence> {
  const translators = new Map<string, string[]>()
  const { stdout } = await runGit(project.repository.root, ['ls-tree', '-r', '-z', id])
  const blobs = new Map<string, string[]>()
  for (const line of stdout.toString('utf8').split('\0')) {
    const [, blob = '', path = ''] = /^100\d+ blob (\w+)\t([^]*)$/.exec(line) ?? []
    if (evidence.localeOf(path) !== undefined) blobs.set(blob, [...(blobs.get(blob) ?? []), path])
  }
  const unread = [...blobs.keys()].filter(blob => !names.has(blob))
  await project.objects.read(unread, (blob, bytes) =>
    names.set(blob, readTranslators(bytes.toString('utf8'))),
  )
  for (const [blob, paths] of blobs) for (const path of paths) translators.set(path, names.get(blob) ?? [])
  const commits = historyAt(evidence.commits, id)
  return { ...evidence, commits, translators, configured: {}, owners: { rules: [], notes: [] } }
}

const names = new Map<string, string[]>()

function historyAt(commits: readonly HistoryCommit[], id: string): HistoryCommit[] {
  const wanted = new Set([id])
  return commits.filter(commit => {
    if (!wanted.has(commit.id)) return false
    for (const parent of commit.parents) wanted.add(parent)
    return true
  })
}

interface Sides {
  readonly evidence: Evidence
  readonly known: Evidence
  readonly people: People
}

function trialOf(request: PastRequest, { evidence, known, people }: Sides): Trial {
  const opener = request.login === null ? people.keyOf(request.author) : people.keyOfName(request.login)
  const maintainer = mostOf(known.commits.map(({ author }) => people.keyOf(author)))[0] ?? ''
  const past = new Set(historyAt(evidence.commits, request.merge).map(({ id }) => id))
  const place = { locale: request.locale, localeOf: evidence.localeOf, asked: new Set(request.targets) }
  const deeds = (commits: readonly HistoryCommit[]): Deed[] =>
    collectDeeds(commits, new Map(), place).filter(({ person }) => !isBot(person))
  const keys = (those: readonly Deed[]): string[] => those.map(({ person }) => people.keyOf(person))
  const before = deeds(known.commits)
  const after = deeds(evidence.commits.filter(({ id }) => !past.has(id)))
  const later = new Set(keys(after.filter(({ locales }) => locales === 1)))
  later.delete(opener)
  const isMaintainerLater = later.delete(maintainer)
  return {
    request,
    weigh: weighCandidates(known),
    later,
    opener,
    people,
    mostToFile: mostOf(keys(before.filter(({ asked }) => asked))).filter(key => key !== opener),
    mostToLocale: mostOf(keys(before)).filter(key => key !== opener),
    isMaintainerLater,
  }
}

function mostOf(keys: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([key]) => key)
}

/** Judges prepared requests with some weights. */
export function judge(trials: readonly Trial[], weights?: Weights): Figures {
  const judged = trials.map(trial => ({ ...trial, ...verdictOf(trial, weights) }))
  const count = (is: (one: Trial & Verdict) => boolean): number => judged.filter(is).length
  return {
    requests: trials.length,
    anyLater: count(({ later }) => later.size > 0),
    known: count(({ keys, later }) => hits(keys, later)),
    anyCandidate: count(({ keys }) => keys.length > 0),
    found: count(({ keys, later }) => hits(keys.slice(0, 3), later)),
    first: count(({ keys, later }) => hits(keys.slice(0, 1), later)),
    asked: count(({ asked, later }) => hits(asked, later)),
    anyAsked: count(({ asked }) => asked.length > 0),
    mostToFile: count(({ mostToFile, later }) => hits(mostToFile.slice(0, 3), later)),
    mostToLocale: count(({ mostToLocale, later }) => hits(mostToLocale.slice(0, 3), later)),
    maintainer: count(({ isMaintainerLater }) => isMaintainerLater),
  }
}

interface Verdict {
  readonly keys: readonly string[]
  readonly asked: readonly string[]
}

function hits(keys: readonly string[], later: ReadonlySet<string>): boolean {
  return keys.some(key => later.has(key))
}

function verdictOf({ request, weigh, people, opener }: Trial, weights?: Weights): Verdict {
  const { locale, targets, at } = request
  const candidates = weigh({ locale, targets, now: at }, weights)
  const keyOf = (candidate: Candidate | WeighedCandidate): string =>
    'signature' in candidate && candidate.signature !== null
      ? people.keyOf(candidate.signature)
      : people.keyOfName(candidate.login ?? candidate.name)
  const others = candidates.filter(candidate => keyOf(candidate) !== opener)
  const choosing = { now: at, never: [], already: [], lately: {}, most: 3 }
  return { keys: others.map(keyOf), asked: chooseReviewers(others, choosing).map(keyOf) }
}
