import { HOLE, type Document, type Segment } from '../../document/types.ts'
import type { Anchors } from '../types.ts'
import { slugsOf } from './slugs.ts'

/** Anchors of a post: explicit ids of headings, else what generators make of their texts; ids and names of HTML. */
export function anchorsIn({ text, segments }: Pick<Document, 'text' | 'segments'>): Anchors {
  const headings = segments.filter(({ kind }) => kind === 'heading').filter(heading => !hasId(heading))
  const texts = headings.map(plainText)
  const written = Array.from(
    text.matchAll(WRITTEN),
    match => match.slice(1).find(id => id !== undefined) ?? '',
  )
  const ids = new Set([...slugsOf(texts), ...written].map(id => id.normalize('NFC')))
  return { ids, isOpen: texts.some(heading => /[^\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]/u.test(heading)) }
}

/** `{#id}`, `{ #id .class }`, `{: #id }`, `{/* #id *\/}`; `id="…"` and `name="…"` of a tag. */
const WRITTEN =
  /\{:?[ \t]*(?:\.[\w-]+[ \t]+)*#([^\s{}]+)(?:[^\S\n][^{}\n]*)?\}|\{\/\*[ \t]*#([^\s*]+)[ \t]*\*\/\}|\b(?:id|name)[ \t]*=[ \t]*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"'<>={}]+))/g

function hasId({ source, placeholders }: Segment): boolean {
  return (
    placeholders.some(({ type }) => type === 'heading-id') ||
    /\{:?[ \t]*#[^\s{}]+(?:[^\S\n][^{}\n]*)?\}\s*$|\{\/\*[ \t]*#[^\s*]+[ \t]*\*\/\}\s*$/.test(source)
  )
}

/** Text of a heading as a reader sees it: marks, tags and addresses left out, code and text of links kept. */
function plainText({ source, placeholders }: Segment): string {
  const cuts = placeholders
    .flatMap(({ type, ranges }) => (type === 'code' ? [] : ranges))
    .toSorted((a, b) => a.start - b.start)
  let [text, at] = ['', 0]
  for (const { start, end } of cuts) {
    text += source.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  return (text + source.slice(at))
    .replaceAll(HOLE, '')
    .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1')
    .replaceAll(/`+|\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~/gu, '')
    .trim()
}
