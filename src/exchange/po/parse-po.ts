import { type GetTextTranslation, po } from 'gettext-parser'
import { UserError } from '../../errors.ts'
import { readDigests } from '../digests.ts'
import { kindNamed } from '../kind-named.ts'
import { readText } from '../read-text.ts'
import type { ExchangeFile, Inline, Unit } from '../types.ts'
import { checkPo } from './check-po.ts'
import { readHeaders } from './read-headers.ts'
import { readReferences } from './references.ts'
import { readTags } from './tags.ts'

/**
 * Reads a PO file that this tool wrote, as gettext's tools, Poedit, Weblate and Translate Toolkit leave it: wrapped anew, in another
 * order, with entries of old. Obsolete entries are left out. Throws a UserError `exchange:…` that names the line for anything that is
 * not such a file, and reads none of it then.
 */
export function parsePo(bytes: Uint8Array): ExchangeFile[] {
  const text = readText(bytes)
  checkPo(text)
  const { headers, translations } = po.parse(text)
  const { posts, ...locales } = readHeaders(headers ?? {})
  const paths = [...posts.keys()]
  const units = new Map(paths.map(path => [path, [] as Unit[]]))
  for (const entry of Object.values(translations).flatMap(context => Object.values(context))) {
    if ((entry.msgctxt ?? '') === '') continue
    units.get(pathOf(entry, paths))?.push(readUnit(entry))
  }
  return paths.map(original => ({
    original,
    ...locales,
    blob: posts.get(original) ?? null,
    units: units.get(original) ?? [],
  }))
}

/** The only post, or the one that a reference names. */
function pathOf({ msgctxt = '', comments }: GetTextTranslation, paths: readonly string[]): string {
  const references = new Set(readReferences(comments?.reference ?? ''))
  const path = paths.length === 1 ? paths[0] : paths.find(one => references.has(one))
  if (path === undefined) throw new UserError('exchange:noPost', { id: msgctxt })
  return path
}

function readUnit({ msgctxt = '', msgid, msgstr, comments = {} }: GetTextTranslation): Unit {
  const { extracted = '', flag = '', translator = '' } = comments
  const notes = linesOf(extracted)
  const facts = notes.find(note => FACTS.test(note)) ?? ''
  const [, kind = '', digests = ''] = FACTS.exec(facts) ?? []
  const text = msgstr[0] ?? ''
  const isFuzzy = flag.split(/[\s,]+/).includes('fuzzy')
  const previous = readPrevious(comments.previous)
  const remarks = linesOf(translator)
  return {
    id: msgctxt,
    source: readTags(msgid),
    target: text === '' ? null : readTags(text),
    state: text === '' ? 'untranslated' : isFuzzy ? 'fuzzy' : 'translated',
    kind: kindNamed(kind),
    notes: notes.filter(note => note !== facts),
    ...(remarks.length === 0 ? {} : { remarks }),
    ...(previous === undefined ? {} : { previous }),
    ...readDigests(digests),
  }
}

const FACTS = /^evergloss: ([\w-]+)(?: (target:.*))?$/

function linesOf(comment: string): string[] {
  return comment.split('\n').filter(line => line !== '')
}

/** Strings in comments are written as strings elsewhere. */
function readPrevious(comment: string | undefined): Inline[] | undefined {
  const start = comment?.search(/^msgid /m) ?? -1
  if (comment === undefined || start < 0) return undefined
  const texts = Array.from(
    comment.slice(start).matchAll(/^(?:msgid )?("(?:[^"\\]|\\.)*")\s*$/gm),
    ([, text = '']) => text,
  )
  const { translations } = po.parse(`msgctxt "previous"\nmsgid ${texts.join('\n')}\nmsgstr ""\n`)
  const [entry] = Object.values(translations['previous'] ?? {})
  return entry === undefined || entry.msgid === '' ? undefined : readTags(entry.msgid)
}
