import { UserError, type Message } from '../errors.ts'
import type { Github } from './connection.ts'
import type { Failure } from './transport/failure.ts'

/** A failure in words for people: which request, on what, what GitHub said, what to do next. */
export function userErrorOf(g: Github, failure: Failure, subject: string): UserError {
  const { request, said } = failure
  const repository = `${g.repository.owner}/${g.repository.name}`
  const params = {
    request,
    said,
    subject,
    repository,
    permissions: permissionsFor(failure),
    again: againOf(failure),
  }
  const details: Message[] = failure.uncertain ? [{ code: 'github:uncertain', params: {} }] : []
  return new UserError(codeOf(g, failure), params, details)
}

function codeOf(g: Github, { kind, request, again }: Failure): string {
  if (kind === 'limited') return again === null ? 'github:limited' : 'github:limitedUntil'
  const isRepository = request.slice(request.indexOf(' ') + 1) === `/repos/${g.at.owner}/${g.at.repo}`
  if (kind === 'notFound' && isRepository) return 'github:noRepository'
  if (kind === 'gone' && /\/issues(?:\/|$)/.test(request)) return 'github:issuesOff'
  return `github:${kind === 'gone' ? 'notFound' : kind}`
}

/** `2026-01-31 12:05 UTC`, in the time that a run on a server has. */
function againOf({ again }: Failure): string {
  if (again === null) return ''
  // the next full minute
  return new Date(again + 59_999).toISOString().replace(/^(.{10})T(.{5}).*$/, '$1 $2 UTC')
}

/**
 * As they stand in a workflow (`pull-requests: write`), ` / ` between those of which one is enough: those that GitHub names, else those that the request
 * is known to take. Source: https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
function permissionsFor({ permissions, request }: Failure): string {
  const sets = permissions.split(';').map(set => set.split(',').flatMap(nameOf).join(', '))
  const named = [...new Set(sets)].filter(Boolean).join(' / ')
  return named === '' ? knownFor(request) : named
}

/** `pull_requests=write` → `pull-requests: write`. */
function nameOf(permission: string): string[] {
  const [, name, access] = /^\s*([a-z_]+)=(read|write|admin)\s*$/.exec(permission) ?? []
  return name === undefined ? [] : [`${name.replaceAll('_', '-')}: ${access}`]
}

function knownFor(request: string): string {
  const access = request.startsWith('GET ') ? 'read' : 'write'
  if (/\/pulls(?:\/|$)/.test(request)) return `pull-requests: ${access}`
  if (/\/issues(?:\/|$)|\/labels(?:\/|$)/.test(request)) return `issues: ${access} / pull-requests: ${access}`
  if (/\/actions\//.test(request)) return `actions: ${access}`
  return /\/git\/|\/contents\/|\/commits\//.test(request) ? `contents: ${access}` : `metadata: read`
}
