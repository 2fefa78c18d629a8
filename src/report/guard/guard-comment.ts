import { createHash } from 'node:crypto'
import { fitBlocks } from '../fit-blocks.ts'
import { literal, prose } from '../markdown.ts'
import { formatMarker } from '../request/marker.ts'
import type { Marker } from '../request/request.ts'
import { shortId } from '../text/short-id.ts'
import type { Words } from '../words.ts'
import { listedLines } from './listed-keys.ts'
import { guardBlocks, type GuardVoices } from './guard-blocks.ts'
import type { GuardReport } from './guard-report.ts'
import { sumWithAccepted } from './sum-with-accepted.ts'

/** UTF-16 units without the marker; GitHub takes 65,536 characters. */
const LIMIT = 53_000

/** Keys that the marker holds: more than have room above it, unless somebody says one of them many times. */
const MOST = 500

/** Length of a key, without the digest of its text. */
const KEY = 10

/**
 * The one comment below a request: what is told of sources in `t`, what is told of translations, and how to finish, in `localeWords`. It ends in a
 * marker by which it is found again, and that remembers since when (ISO 8601) each key that it shows is listed with its text (`key:digest`). Equal reports have equal comments.
 */
export function formatGuardComment(
  report: GuardReport,
  voices: GuardVoices,
  listed: ReadonlyMap<string, string> = new Map(),
): string {
  const { sources } = report
  const own = sources.length === 0 ? voices.localeWords : voices.t
  const footer = `<sub>${prose(own('guard:footer', { commit: shortId(report.head.commit) }))}</sub>`
  const text = fitBlocks(
    [
      [`## ${literal(own('guard:title'))}`],
      ...finishFirst(guardBlocks(report, voices), finishBlocks(report, voices.localeWords)),
    ],
    { limit: LIMIT, rest: left => literal(own('guard:more', { count: left })) },
  )
  const shown = `${text}${footer}\n`
  const seen = [...listed].filter(([key]) => shown.includes(`- \`${key.slice(0, KEY)}\``)).slice(0, MOST)
  return `${shown}\n${formatMarker({ marker: markerOf(report, shown), ticked: listedLines(new Map(seen)) })}\n`
}

/** Behind the headline and what is wrong, so that a long list of segments does not cut it off. */
function finishFirst(blocks: readonly string[][], finish: readonly string[][]): string[][] {
  const at = blocks.findIndex(([line = '']) => line.startsWith('### '))
  return at === -1 ? [...blocks, ...finish] : [...blocks.slice(0, at), ...finish, ...blocks.slice(at)]
}

/** How to finish, where segments are left for which a word is enough. */
function finishBlocks({ translations }: GuardReport, t: Words): string[][] {
  const open = translations
    .flatMap(({ segments }) => segments)
    .find(({ isOpen, outcome, acceptedBy }) => acceptedBy === null && (isOpen || outcome === 'left'))
  if (open === undefined) return []
  return [
    [`**${literal(t('guard:finish.title'))}**`],
    [
      `- ${prose(t('guard:finish.edit'))}`,
      `- ${prose(t('guard:finish.accept', { key: open.key }))} ${prose(t('guard:finish.who'))}`,
    ],
  ]
}

function markerOf(report: GuardReport, text: string): Marker {
  const { base, translations } = report
  const sum = sumWithAccepted(report)
  const locales = [...new Set(translations.map(({ locale }) => locale))]
  return {
    kind: 'guard',
    locale: locales.length === 1 ? (locales[0] ?? '') : '',
    post: null,
    base: base.commit,
    digest: createHash('sha256').update(text).digest('hex').slice(0, 20),
    counts: {
      posts: translations.length,
      carried: sum.edits.carried,
      work: sum.edits.stale + sum.segments.edited + sum.segments.left,
      queued: 0,
    },
    isDone: false,
    asked: {},
  }
}
