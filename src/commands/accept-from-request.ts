import { UserError } from '../errors.ts'
import type { Pair } from '../freshness/types.ts'
import { connectGithub } from '../github/connect.ts'
import { acceptable } from '../plan/guard/with-accepted.ts'
import type { AcceptReport } from '../report/accept/accept-report.ts'
import type { SaidBelow } from '../report/guard/said-below.ts'
import { shortId } from '../report/text/short-id.ts'
import { applyWrite } from './apply-write.ts'
import { findBases, type ResolvedBasis } from './bases.ts'
import type { GuardPostOptions } from './comment-guard.ts'
import { guard, type GuardOptions } from './guard.ts'
import { acceptRequest } from './guard/accept-request.ts'
import { openSides } from './guard/open-sides.ts'
import { readRequest } from './guard/read-request.ts'
import { acceptedIn, commandsIn, readTalk } from './guard/read-talk.ts'
import { lockRepository } from './lock-repository.ts'
import { configuredParser } from './parser.ts'
import { openProject } from './project.ts'

export interface AcceptFromRequestOptions
  extends Omit<GuardOptions, 'base' | 'head'>, Pick<GuardPostOptions, 'credentials' | 'transport'> {
  readonly number: number
  /** True: nothing is written. */
  readonly dryRun: boolean
}

export interface AcceptedFromRequest {
  readonly report: AcceptReport
  readonly said: SaidBelow
}

/**
 * Records in the work tree, which has to be that of a pull request's head, what was accepted below it. Who may accept, and what they did, is asked of GitHub.
 * Throws `guard:notCheckedOut`, `guard:isIssue`, what `guard` and signing off throw, what asking GitHub throws, and `files:locked` when another run writes.
 */
export async function acceptFromRequest(options: AcceptFromRequestOptions): Promise<AcceptedFromRequest> {
  const run = async (): Promise<AcceptedFromRequest> => acceptIn(options)
  return options.dryRun ? run() : lockRepository(options.root, 'accept', run)
}

async function acceptIn(options: AcceptFromRequestOptions): Promise<AcceptedFromRequest> {
  const { number, dryRun, tool } = options
  const github = await connectGithub(options.credentials, options.transport)
  const request = await readRequest(github, number)
  const project = await openProject(options)
  try {
    const { commit } = project.snapshot
    if (commit !== request.head.commit) throw notCheckedOut(number, [request.head.commit, commit])
    const range = { base: request.base.commit, head: commit }
    const talk = await readTalk(github, request)
    const keys = acceptable(await guard({ ...options, ...range }))
    const accepted = acceptedIn(talk, keys)
    const bases = await basesBefore(options, range)
    // What was said here is said of no other translation that is stale by the same change
    const own = { ...project, pairs: project.pairs.filter(({ target }) => bases.has(target)) }
    const planned = await acceptRequest(own, { accepted, bases })
    if (!dryRun) for (const { write } of planned) if (write !== null) await applyWrite(project, write)
    await project.cache.save()
    const report = {
      tool,
      parser: configuredParser(project.config),
      commit,
      action: 'accept' as const,
      written: !dryRun,
      by: [...new Set(accepted.map(({ by }) => by))].join(', ') || null,
      acceptances: planned.map(({ acceptance }) => acceptance),
      findings: project.findings,
    }
    const counts = { open: keys.length, accepted: accepted.length, recorded: planned.length }
    return { report, said: { number, ...counts, commands: commandsIn(talk) } }
  } finally {
    await project.objects.close()
  }
}

function notCheckedOut(number: number, [wanted, found]: readonly [string, string]): UserError {
  return new UserError('guard:notCheckedOut', { number, wanted: shortId(wanted), found: shortId(found) })
}

/** What the translations that the request changes were made from before it. */
async function basesBefore(
  options: AcceptFromRequestOptions,
  range: { readonly base: string; readonly head: string },
): Promise<Map<string, ResolvedBasis>> {
  const { head, base, pairs } = await openSides(options, range)
  try {
    const own = pairs.flatMap(({ pair, former, isOwn }): (readonly [Pair, Pair])[] =>
      isOwn && former !== null ? [[pair, former]] : [],
    )
    const found = await findBases(
      base,
      own.map(([, former]) => former),
    )
    return new Map(
      own.flatMap(([pair, former]) => {
        const basis = found.get(former)
        return basis == null || basis.blob === null ? [] : [[pair.target, basis] as const]
      }),
    )
  } finally {
    await head.objects.close()
  }
}
