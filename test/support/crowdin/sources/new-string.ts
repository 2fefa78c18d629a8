import { notFound, notUnique } from '../refusal.ts'
import type { State } from '../state.ts'
import type { SourceString } from '../types.ts'
import { readFields } from '../validation/read-fields.ts'
import { filled, flag, integer, integers, limited, needed, text } from '../validation/rule.ts'
import { typed } from '../xliff/typed.ts'
import { addString } from './strings.ts'

const LONG = { code: 'stringLengthTooLong', message: 'The value is more than 512 characters long' }
const CREATE = {
  text: needed(filled),
  identifier: limited(filled, value => value.length <= 512, LONG),
  fileId: needed(integer),
  context: text,
  isHidden: flag,
  maxLength: integer,
  labelIds: integers,
}

/** Checks the description of a new string; what is returned adds it. */
export function newString(state: State, body: unknown): () => SourceString {
  const given = readFields(body, CREATE)
  const file = state.files.get(given.fileId)
  if (file === undefined) throw notFound()
  const identifier = given.identifier ?? given.text
  if (file.strings.has(identifier)) throw notUnique('identifier')
  const { context = '', isHidden = false, maxLength = 0, labelIds = [] } = given
  const unit = { identifier, text: typed(state, given.text), context, isHidden, maxLength }
  return () => {
    const string = addString(state, file, unit)
    for (const id of labelIds) string.labelIds.add(id)
    return string
  }
}
