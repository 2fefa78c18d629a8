import { UserError, type Message } from '../errors.ts'
import type { Failure } from './transport/types.ts'

/** A failure in words for people: which request, on what, what Crowdin said, what to do next. */
export function userErrorOf(failure: Failure, subject: string): UserError {
  const { request, said } = failure
  const details: Message[] = failure.uncertain ? [{ code: 'crowdin:uncertain', params: {} }] : []
  return new UserError(codeOf(failure), { request, said, subject }, details)
}

function codeOf({ kind, request, said }: Failure): string {
  if (kind !== 'notFound') return `crowdin:${kind}`
  const project =
    /^[A-Z]+ \/projects\/\d+$/.test(request) || /project not found|organization not found/i.test(said)
  return project ? 'crowdin:noProject' : 'crowdin:notFound'
}
