import { type GetTextTranslation, po } from 'gettext-parser'
import { UserError } from '../../errors.ts'
import type { ExchangeFile, Unit } from '../types.ts'
import { withoutForbidden } from '../without-forbidden.ts'
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
  const { id, source, target, state, notes, remarks = [] } = unit
  const comments = {
    translator: oneLineEach(remarks),
    extracted: oneLineEach([...notes, factsOf(unit, targetLocale === '')]),
    reference: referenceTo(original),
    flag: state === 'fuzzy' ? 'fuzzy' : '',
    previous: unit.previous === undefined ? '' : `msgid "${escape(writeTags(unit.previous))}"`,
  }
  return {
    msgctxt: id,
    msgid: writeTags(source),
    msgstr: [target === null ? '' : writeTags(target)],
    comments,
  }
}

/** Kind and digest; a template knows of no target. */
function factsOf({ kind, exported }: Unit, isTemplate: boolean): string {
  return `evergloss: ${kind}${exported === null || isTemplate ? '' : ` target:${exported}`}`
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
