import type { OwnerNote } from '../../report/reviewers/reviewers-report.ts'
import { matchesPattern } from './owner-pattern.ts'

/** Rules of a CODEOWNERS file, in its order. */
export interface CodeOwners {
  readonly rules: readonly OwnerRule[]
  /** Lines that GitHub passes over, or that name nobody who can be asked by name. */
  readonly notes: readonly OwnerNote[]
}

interface OwnerRule {
  readonly pattern: string
  /** Accounts without `@`, and e-mail addresses; empty: these files have no owner. */
  readonly owners: readonly string[]
}

/**
 * Reads a CODEOWNERS file as GitHub does: `#` begins a comment, a blank in a pattern is written `\ `, and a line with an owner that is none
 * is passed over as a whole. https://docs.github.com/articles/about-code-owners
 */
export function parseCodeOwners(text: string): CodeOwners {
  const rules: OwnerRule[] = []
  const notes: OwnerNote[] = []
  for (const [at, line] of text.split(/\r\n|\n|\r/).entries()) {
    const [pattern, ...owners] = wordsOf(line)
    if (pattern === undefined) continue
    const own = notesOf(pattern, owners).map(note => ({ line: at + 1, ...note }))
    notes.push(...own)
    if (own.some(({ kind }) => kind !== 'team')) continue
    const people = owners.filter(owner => !TEAM.test(owner)).map(owner => owner.replace(/^@/, ''))
    rules.push({ pattern, owners: people })
  }
  return { rules, notes }
}

function wordsOf(line: string): string[] {
  const words = line.trim().match(/(?:\\.|[^\s\\]|\\$)+/g) ?? []
  const comment = words.findIndex(word => word.startsWith('#'))
  return comment === -1 ? words : words.slice(0, comment)
}

const ACCOUNT = /^@[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99}$/i
const TEAM = /^@[\w.-]+\/[\w.-]+$/
const ADDRESS = /^[^@\s]+@[^@\s]+\.[^@\s]+$/

function notesOf(pattern: string, owners: readonly string[]): Omit<OwnerNote, 'line'>[] {
  if (/^!|\[|^\\#/.test(pattern)) return [{ kind: 'pattern', text: pattern }]
  return owners.flatMap((text): Omit<OwnerNote, 'line'>[] => {
    if (TEAM.test(text)) return [{ kind: 'team', text }]
    return ACCOUNT.test(text) || ADDRESS.test(text) ? [] : [{ kind: 'owner', text }]
  })
}

/** The rule that holds for a file: the last one whose pattern matches it. */
export function ownersOf(path: string, { rules }: CodeOwners): OwnerRule | undefined {
  return rules.findLast(({ pattern }) => matchesPattern(pattern, path))
}
