import type { DigestCommit, Landing } from './types.ts'

/**
 * How a commit got onto the first-parent line, told from its message as GitHub writes it:
 * `Merge pull request #N from LOGIN/branch` with the title as the first line of its body, `Title (#N)` of merged and of squashed requests; or as bors does.
 */
export function describeLanding({ parents, message }: Pick<DigestCommit, 'parents' | 'message'>): Landing {
  const [subject = '', ...body] = message.split('\n').map(line => line.trim())
  const isMerge = parents.length > 1
  const merge = MERGE.exec(subject)
  if (isMerge && merge !== null) {
    const title = body.find(line => line !== '' && !TRAILER.test(line)) ?? null
    return { how: 'merge', number: Number(merge[1]), from: merge[2] ?? null, title }
  }
  const queued = isMerge && /^Merge #\d+$/.test(subject) ? QUEUED.exec(body.join('\n')) : null
  if (queued !== null)
    return { how: 'merge', number: Number(queued[1]), from: queued[3] ?? null, title: queued[2] ?? null }
  const numbered = NUMBERED.exec(subject)
  const how = isMerge ? 'merge' : numbered === null ? 'commit' : 'squash'
  if (numbered !== null) {
    const title = numbered[1]?.trim() ?? ''
    return { how, number: Number(numbered[2]), from: null, title: title === '' ? null : title }
  }
  const isSaid = subject !== '' && !(isMerge && /^Merge\b/.test(subject))
  return { how, number: null, from: null, title: isSaid ? subject : null }
}

const MERGE = /^Merge pull request #(\d{1,9}) from ([A-Za-z\d](?:[A-Za-z\d]|[-_](?=[A-Za-z\d])){0,99})\/\S/
/** bors: `12: Title r=REVIEWER a=LOGIN`. */
const QUEUED = /^(\d{1,9}): (.*\S) r=\S+ a=([A-Za-z\d](?:[A-Za-z\d]|-(?=[A-Za-z\d])){0,99})$/m
const NUMBERED = /^(.*)\(#(\d{1,9})\)$/
const TRAILER = /^(?:co-authored-by|signed-off-by|reviewed-by):/i
