import { type State, userNamed } from './state.ts'
import { approve, removeApprovals } from './translating/approve.ts'
import { currentOf } from './translating/current.ts'
import { suggest, withdraw } from './translating/suggest.ts'
import type { Comment, SourceString, Translation } from './types.ts'

/** What people do in Crowdin's editor; strings are named by id or identifier, texts are markup as in the file. */
export interface Translators {
  /** Suggests a translation and gives its id; the same text again is the suggestion that there is. */
  translate(string: number | string, languageId: string, text: string, user?: string): number
  /** Approves the translation that counts, or the one given. */
  approve(string: number | string, languageId: string, user?: string, translationId?: number): void
  /** Takes back every approval of a string. */
  removeApproval(string: number | string, languageId: string): void
  /** Deletes the translation that counts, or the one given. */
  deleteTranslation(string: number | string, languageId: string, translationId?: number): void
  comment(string: number | string, languageId: string, text: string, user?: string): number
  /** Edits the context in the editor: sources do not change it any more. */
  editContext(string: number | string, context: string): void
  hide(string: number | string): void
}

/** Translators at work on this state. */
export function createTranslators(state: State): Translators {
  const stringOf = (named: number | string) => findString(state, named)
  return {
    translate: (named, languageId, text, user = 'translator') => {
      const string = stringOf(named)
      const known = string.translations.get(languageId)?.find(other => other.text === text)
      return (known ?? suggest(state, { string, languageId }, { text, user: userNamed(state, user) })).id
    },
    approve: (named, languageId, user = 'proofreader', translationId) => {
      const translation = translationIn(stringOf(named), languageId, translationId)
      if (translation.approvals.length === 0) approve(state, translation, userNamed(state, user))
    },
    removeApproval: (named, languageId) => {
      for (const translation of stringOf(named).translations.get(languageId) ?? [])
        removeApprovals(state, translation)
    },
    deleteTranslation: (named, languageId, translationId) =>
      withdraw(state, translationIn(stringOf(named), languageId, translationId)),
    comment: (named, languageId, text, user = 'translator') => {
      const comment = commentOf(state, stringOf(named), { languageId, text, user })
      state.comments.set(comment.id, comment)
      return comment.id
    },
    editContext: (named, context) => void Object.assign(stringOf(named), { context, contextIsOurs: true }),
    hide: named => void Object.assign(stringOf(named), { isHidden: true }),
  }
}

function findString(state: State, named: number | string): SourceString {
  const found = typeof named === 'number' ? state.strings.get(named) : [...(state.byKey.get(named) ?? [])]
  const strings = Array.isArray(found) ? found : [found]
  const [string] = strings
  if (string === undefined || strings.length > 1)
    throw new Error(`${strings.length} strings have the name ${named}, one is needed`)
  return string
}

function translationIn(string: SourceString, languageId: string, translationId?: number): Translation {
  const all = string.translations.get(languageId) ?? []
  const found =
    translationId === undefined ? currentOf(string, languageId) : all.find(({ id }) => id === translationId)
  if (found === undefined) throw new Error(`${string.identifier} has no such translation into ${languageId}`)
  return found
}

function commentOf(
  state: State,
  string: SourceString,
  { languageId, text, user }: { languageId: string; text: string; user: string },
): Comment {
  return {
    id: state.ids.next('comment'),
    string,
    text,
    user: userNamed(state, user),
    languageId,
    type: 'comment',
    issueType: null,
    issueStatus: null,
    resolver: null,
    resolvedAt: null,
    createdAt: state.clock.stamp(),
  }
}
