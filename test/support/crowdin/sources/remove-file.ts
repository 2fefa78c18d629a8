import type { State } from '../state.ts'
import type { SourceFile } from '../types.ts'
import { removeString } from './strings.ts'

/** Deletes a file with its strings, translations and comments. */
export function removeFile(state: State, file: SourceFile): void {
  for (const string of file.strings.values()) removeString(state, string)
  state.files.delete(file.id)
}
