import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { failure } from './failure.ts'
import { splitRecords } from './records.ts'
import { runGit } from './run.ts'
import { treeLog } from './tree-log.ts'
import type { Oid, Repository } from './types.ts'

/** A person as git names them, the repository's mailmap respected. */
interface Signature {
  readonly name: string
  readonly email: string
}

/** Who did what in one commit. */
export interface Contribution {
  readonly id: Oid
  readonly parents: readonly Oid[]
  readonly author: Signature
  readonly coAuthors: readonly Signature[]
  readonly reviewers: readonly Signature[]
  /** When it was written, or when it was committed, whichever is earlier; ISO 8601 in UTC. */
  readonly at: string
  readonly subject: string
  /** A merge as its first parent sees it. */
  readonly files: readonly { readonly path: string; readonly added: boolean }[]
}

/**
 * Reads who made the commits in the history of `head`, children before parents, in one pass that compares trees only; a second, short
 * one asks the mailmap about those whom trailers name. The oldest commits of
 * a shallow clone come without files. Throws `git:failed` and `git:partial`.
 */
export async function readContributions(repository: Repository, head: Oid): Promise<Contribution[]> {
  const result = await runGit(repository.root, LOG, `${head}\n`)
  if (result.code !== 0) throw failure(result, 'git log', repository)
  const cut = await readCut(repository)
  // There git shows everything as new that others made before.
  const commits = parseLog(splitRecords(result.stdout)).map(commit =>
    cut.has(commit.id) ? { ...commit, files: [] } : commit,
  )
  return withMailmap(commits, repository)
}

/** The oldest commits of a shallow clone, whose parents are not here (gitformat, "shallow"). */
async function readCut({ shallow, commonDir }: Repository): Promise<ReadonlySet<Oid>> {
  return new Set(shallow ? (await readFile(join(commonDir, 'shallow'), 'latin1')).split('\n') : [])
}

const trailer = (key: string): string => `%(trailers:key=${key},valueonly=true,unfold=true,separator=%x0A)`

// The parts of a commit's head are records of their own: nothing that a person writes can hold a NUL.
const PARTS = [
  '%H',
  '%P',
  '%aN',
  '%aE',
  '%at',
  '%ct',
  '%s',
  trailer('Co-authored-by'),
  trailer('Reviewed-by'),
]

const LOG = treeLog(PARTS.join('%x00'))

function parseLog(records: readonly string[]): Contribution[] {
  const commits: Contribution[] = []
  let files: { path: string; added: boolean }[] = []
  for (let at = 0; at < records.length;) {
    const record = (records[at] ?? '').trimStart()
    if (record.startsWith(':')) {
      files.push({ path: records[at + 1] ?? '', added: record.endsWith(' A') })
      at += 2
    } else if (record === '') at += 1
    else {
      files = []
      commits.push({ ...parseHead([record, ...records.slice(at + 1, at + PARTS.length)]), files })
      at += PARTS.length
    }
  }
  return commits
}

function parseHead(parts: readonly string[]): Omit<Contribution, 'files'> {
  const [id = '', parents = '', name = '', email = '', written, committed, subject = '', authors, reviewers] =
    parts
  const seconds = Math.min(Number(written), Number(committed))
  return {
    id,
    parents: parents.split(' ').filter(Boolean),
    author: { name, email },
    coAuthors: signatures(authors),
    reviewers: signatures(reviewers),
    at: new Date(Math.min(Math.max(0, seconds || 0) * 1000, LAST_DATE)).toISOString(),
    subject,
  }
}

/** Milliseconds of 9999-12-31: a date beyond has another form in ISO 8601. */
const LAST_DATE = 253_402_214_400_000

function signatures(trailers = ''): Signature[] {
  return trailers.split('\n').flatMap(line => {
    const [, name = '', email = ''] = /^([^<>]*)<([^<>\s]+)>\s*$/.exec(line) ?? []
    return email === '' ? [] : [{ name: name.trim(), email }]
  })
}

/** git maps authors while it reads the log, and those of trailers when it is asked. */
async function withMailmap(commits: Contribution[], { root }: Repository): Promise<Contribution[]> {
  const asked = [
    ...new Set(commits.flatMap(({ coAuthors, reviewers }) => [...coAuthors, ...reviewers].map(lineOf))),
  ]
  if (asked.length === 0) return commits
  const { code, stdout } = await runGit(
    root,
    ['check-mailmap', '--stdin'],
    asked.map(line => `${line}\n`).join(''),
  )
  const lines = stdout.toString('utf8').split('\n')
  // Without an answer they stay as the trailers name them.
  if (code !== 0 || lines.length < asked.length) return commits
  const known = new Map(asked.map((line, at) => [line, signatures(lines[at])[0]]))
  const mapped = (list: readonly Signature[]): Signature[] =>
    list.map(signature => known.get(lineOf(signature)) ?? signature)
  return commits.map(commit => ({
    ...commit,
    coAuthors: mapped(commit.coAuthors),
    reviewers: mapped(commit.reviewers),
  }))
}

function lineOf({ name, email }: Signature): string {
  return `${name} <${email}>`.trimStart()
}
