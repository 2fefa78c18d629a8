import { type GetTextTranslation, po } from 'gettext-parser'
import { UserError } from '../../errors.ts'
import type { ExchangeFile, Unit } from '../types.ts'
import { withoutForbidden } from '../without-forbidden.ts'
import { formatDigests } from '../digests.ts'
import { headersFor } from './headers.ts'
import { referenceTo } from './references.ts'
import { writeTags } from './tags.ts'

/**
 * A gettext PO file with the units of one or more posts in one locale; a template (POT) where the files name no target locale. The
 * same bytes for the same files, wrapped as gettext does. `msgctxt` is the unit's id, so that equal texts stay apart; codes are tags
 * (`<1>…</1>`, `<2/>`); an extracted comment `evergloss: …` has what gettext has no place for. Approved units are translated ones.
 * Throws a UserError `exchange:sharedId` when two units have one id.
 */
export function formatPo(files: readonly ExchangeFile[]): string {
  const paths = new Map<string, string>()
  const entries = files.flatMap(file =>
    file.units.map(unit => {
      const first = paths.get(unit.id)
      if (first !== undefined)
        throw new UserError('exchange:sharedId', { id: unit.id, first, path: file.original })
      paths.set(unit.id, file.original)
      return [unit.id, { [writeTags(unit.source)]: entryOf(unit, file) }] as const
    }),
  )
  const table = { charset: 'utf-8', headers: headersFor(files), translations: Object.fromEntries(entries) }
  return po.compile(table).toString()
}

function entryOf(unit: Unit, { original, targetLocale }: ExchangeFile): GetTextTranslation {
  return targetLocale === '' ? blankEntry(unit, original) : translatedEntry(unit, original)
}

/** A template has no target, and knows of none. */
function blankEntry({ id, source, kind, notes }: Unit, original: string): GetTextTranslation {
  const extracted = oneLineEach([...notes, `evergloss: ${kind}`])
  const comments = { extracted, reference: referenceTo(original) }
  return { msgctxt: id, msgid: writeTags(source), msgstr: [''], comments }
}

function translatedEntry(unit: Unit, original: string): GetTextTranslation {
  const { target, kind, state, previous, notes, remarks = [] } = unit
  const digests = formatDigests(unit)
  const facts = `evergloss: ${kind}${digests === undefined ? '' : ` ${digests}`}`
  const comments = {
    translator: oneLineEach(remarks),
    extracted: oneLineEach([...notes, facts]),
    reference: referenceTo(original),
    flag: state === 'fuzzy' ? 'fuzzy' : '',
    previous: previous === undefined ? '' : `msgid "${escape(writeTags(previous))}"`,
  }
  const msgstr = [target === null ? '' : writeTags(target)]
  return { msgctxt: unit.id, msgid: writeTags(unit.source), msgstr, comments }
}

function oneLineEach(notes: readonly string[]): string {
  return notes.map(note => withoutForbidden(note).replaceAll(/\s+/g, ' ').trim()).join('\n')
}

/** As the library does for strings; it writes comments as they are. */
function escape(text: string): string {
  return text
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll('\t', '\\t')
    .replaceAll('\r', '\\r')
    .replaceAll('\n', '\\n')
}
