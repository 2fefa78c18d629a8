import { type Call, type Routes, idOf, jsonOf, nothing, one } from '../http.ts'
import { listed } from '../paging.ts'
import { invalidField, notFound } from '../refusal.ts'
import { showComment } from '../resources.ts'
import { sorted } from '../sorting.ts'
import { userNamed } from '../state.ts'
import type { Comment } from '../types.ts'
import { applyPatch, operationsOf } from '../validation/json-patch.ts'
import { readFields } from '../validation/read-fields.ts'
import { PAGING, number, oneOf, readQuery, word } from '../validation/read-query.ts'
import { filled, integer, needed } from '../validation/rule.ts'
import { targetOf, fieldOf } from '../validation/target.ts'

const SCOPE = 'project.translation'
const ONE = '/projects/:projectId/comments/:commentId'
const TYPE = oneOf('comment', 'issue')
const ISSUE_TYPE = oneOf('general_question', 'translation_mistake', 'context_request', 'source_mistake')
const STATUS = oneOf('resolved', 'unresolved')

export const commentRoutes: Routes = {
  'GET /projects/:projectId/comments': { scope: SCOPE, handle: listComments },
  'POST /projects/:projectId/comments': { scope: SCOPE, handle: addComment },
  [`GET ${ONE}`]: { scope: SCOPE, handle: call => one(showComment(call.state, commentOf(call))) },
  [`PATCH ${ONE}`]: { scope: SCOPE, handle: editComment },
  [`DELETE ${ONE}`]: { scope: SCOPE, handle: deleteComment },
}

const LIST = { ...PAGING, orderBy: word, stringId: number, fileId: number, type: TYPE }
const MORE = { issueType: ISSUE_TYPE, issueStatus: STATUS, targetLanguageId: word }

function listComments(call: Call) {
  const asked = readQuery(call, { ...LIST, ...MORE })
  const found = [...call.state.comments.values()].filter(
    comment =>
      is(asked.stringId, comment.string.id) &&
      is(asked.fileId, comment.string.file.id) &&
      is(asked.type, comment.type) &&
      is(asked.issueType, comment.issueType) &&
      is(asked.issueStatus, comment.issueStatus) &&
      is(asked.targetLanguageId, comment.languageId),
  )
  const by = sorted(found, asked.orderBy, {
    createdAt: ({ createdAt }) => createdAt,
    text: ({ text }) => text,
  })
  return listed(by, asked, comment => showComment(call.state, comment))
}

function is<T>(asked: T | undefined, value: T | null): boolean {
  return asked === undefined || asked === value
}

const CREATE = {
  stringId: needed(integer),
  text: needed(filled),
  type: needed(TYPE),
  targetLanguageId: filled,
  issueType: ISSUE_TYPE,
}

function addComment(call: Call) {
  const { state, token } = call
  const given = readFields(jsonOf(call), CREATE)
  const { type, targetLanguageId: languageId } = given
  const string = state.strings.get(given.stringId)
  if (string === undefined) throw notFound()
  if (languageId === undefined || !state.project.targetLanguageIds.includes(languageId))
    throw invalidField('targetLanguageId', 'notInArray', 'A target language of the project is expected')
  const isIssue = type === 'issue'
  const comment: Comment = {
    id: state.ids.next('comment'),
    string,
    text: given.text,
    user: userNamed(state, token.username),
    languageId,
    type,
    issueType: isIssue ? (given.issueType ?? 'general_question') : null,
    issueStatus: isIssue ? 'unresolved' : null,
    resolver: null,
    resolvedAt: null,
    createdAt: state.clock.stamp(),
  }
  state.comments.set(comment.id, comment)
  return one(showComment(state, comment), 201)
}

function editComment(call: Call) {
  const { state, token } = call
  const comment = commentOf(call)
  if (comment.type === 'comment' && call.body.includes('issueStatus'))
    throw invalidField('issueStatus', 'invalid', 'Only issues can be resolved')
  applyPatch(operationsOf(call, ['replace', 'test']), {
    '/text': fieldOf(comment, 'text', filled),
    '/issueStatus': targetOf(STATUS, {
      get: () => comment.issueStatus,
      set: issueStatus => {
        const isResolved = issueStatus === 'resolved'
        const resolver = isResolved ? userNamed(state, token.username) : null
        Object.assign(comment, { issueStatus, resolver, resolvedAt: isResolved ? state.clock.stamp() : null })
      },
    }),
  })
  return one(showComment(state, comment))
}

function deleteComment(call: Call) {
  call.state.comments.delete(commentOf(call).id)
  return nothing()
}

function commentOf(call: Call): Comment {
  const comment = call.state.comments.get(idOf(call, 'commentId'))
  if (comment === undefined) throw notFound()
  return comment
}
