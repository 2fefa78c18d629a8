import { LEFT_SHOWN } from '../changes/left-in-source.ts'
import { placeLink } from '../changes/place-link.ts'
import { sideText } from '../changes/target-words.ts'
import { literal } from '../markdown.ts'
import { cutEnd } from '../text/cut.ts'
import { targetBlob } from './file-links.ts'
import type { RequestPost } from './request.ts'
import type { Telling } from './telling.ts'

/** Cells of a text that are shown. */
const MOST = 160

/** What stands in a translation in the source language, as a list; nothing where there is none. */
export function leftItems(post: RequestPost, { t, depth, request }: Telling): string[] {
  const { untranslated, target, source } = post
  if (untranslated.length === 0) return []
  const most = Math.min(depth.most, MOST)
  const more = untranslated.length - LEFT_SHOWN
  const items = untranslated.slice(0, LEFT_SHOWN).map(({ line, text }) => {
    const lines = [line, line] as const
    const place = placeLink({ path: target, lines }, { blob: targetBlob(request, post), beside: source })
    return most === 0 ? place : `${place}: ${literal(cutEnd(sideText({ text }, most), most))}`
  })
  return [
    `**${literal(t('status:target.left', { count: untranslated.length }))}**`,
    '',
    ...items.map(item => `- ${item}`),
    ...(more > 0 ? [`- ${literal(t('request:more', { count: more }))}`] : []),
  ]
}
