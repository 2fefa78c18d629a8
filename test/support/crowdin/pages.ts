import { LANGUAGES } from './languages.ts'
import type { Answer } from './http.ts'
import { pathOf } from './sources/tree.ts'
import type { State } from './state.ts'
import { currentOf } from './translating/current.ts'
import { progressIn, showProgress } from './translating/progress.ts'
import { createTranslators } from './translators.ts'
import type { SourceFile, SourceString } from './types.ts'
import { encode } from './xliff/tags.ts'
import { escape } from './xliff/xml.ts'

/** A small editor in place of Crowdin's: files, their strings, a field for each translation. */
export function page(state: State, method: string, url: URL, body: Buffer): Answer {
  const [, name, id] = url.pathname.split('/')
  if (url.pathname === '/' && method === 'GET') return html('Files', filesPage(state))
  const file = name === 'files' ? state.files.get(Number(id)) : undefined
  if (file === undefined) return { status: 404, body: '<h1>404</h1>' }
  const languageId = url.searchParams.get('language') ?? state.project.targetLanguageIds[0] ?? ''
  if (!state.project.targetLanguageIds.includes(languageId)) return { status: 404, body: '<h1>404</h1>' }
  if (method === 'GET') return html(pathOf(state, file), filePage(state, file, languageId))
  return act(state, { file, languageId, form: new URLSearchParams(body.toString()) })
}

interface Act {
  file: SourceFile
  languageId: string
  form: URLSearchParams
}

function act(state: State, { file, languageId, form }: Act): Answer {
  const translators = createTranslators(state)
  const id = Number(form.get('string'))
  const text = encode(form.get('text') ?? '', 'kept')
  if (!state.strings.has(id)) return { status: 404, body: '<h1>404</h1>' }
  if (form.get('do') === 'save' && text.trim() !== '') translators.translate(id, languageId, text)
  if (form.get('do') === 'approve' && text.trim() !== '') {
    const translation = translators.translate(id, languageId, text)
    translators.approve(id, languageId, 'proofreader', translation)
  }
  if (form.get('do') === 'withdraw approval') translators.removeApproval(id, languageId)
  const location = `/files/${file.id}?language=${languageId}#${id}`
  return { status: 303, body: '', headers: { location } }
}

function filesPage(state: State): string {
  const languages = state.project.targetLanguageIds
  const rows = [...state.files.values()].map(file => {
    const cells = languages.map(id => {
      const { translationProgress, approvalProgress } = showProgress(progressIn(state, file, id))
      return `<td><a href="/files/${file.id}?language=${id}">${String(translationProgress)} % · ${String(approvalProgress)} %</a></td>`
    })
    return `<tr><th>${escape(pathOf(state, file))}</th>${cells.join('')}</tr>`
  })
  const head = languages.map(id => `<th>${escape(LANGUAGES.get(id)?.name ?? id)}</th>`)
  const table = `<table><tr><th></th>${head.join('')}</tr>${rows.join('')}</table>`
  return `<p>Translated · approved</p>${rows.length === 0 ? '<p>No files yet.</p>' : table}`
}

function filePage(state: State, file: SourceFile, languageId: string): string {
  const strings = [...file.strings.values()].map(string => row(state, string, languageId))
  return `<p><a href="/">All files</a> · ${escape(LANGUAGES.get(languageId)?.name ?? languageId)}</p>${strings.join('')}`
}

function row(state: State, string: SourceString, languageId: string): string {
  const current = currentOf(string, languageId)
  const isApproved = (current?.approvals.length ?? 0) > 0
  const state_ = current === undefined ? 'untranslated' : isApproved ? 'approved' : 'translated'
  const issues = [...state.comments.values()].filter(comment => comment.string === string)
  const notes = [string.context, ...issues.map(({ text, type }) => `${type}: ${text}`)].filter(Boolean)
  const buttons = ['save', 'approve', 'withdraw approval'].map(
    label => `<button name="do" value="${label}">${label}</button>`,
  )
  return `<form method="post" action="?language=${languageId}" id="${string.id}">
<p><code>${escape(string.identifier)}</code> · ${state_}</p><p>${escape(string.text)}</p>
${notes.map(note => `<p><small>${escape(note)}</small></p>`).join('')}
<input type="hidden" name="string" value="${string.id}">
<textarea name="text" rows="3">${escape(current?.text ?? '')}</textarea><p>${buttons.join(' ')}</p></form>`
}

const STYLE =
  'body{font:16px/1.5 system-ui;max-width:60rem;margin:2rem auto;padding:0 1rem}textarea{width:100%;font:inherit}td,th{padding:.2rem .8rem;text-align:left}form{border-top:1px solid #ccc}'

function html(title: string, content: string): Answer {
  const head = `<meta charset="utf-8"><title>${escape(title)}</title><style>${STYLE}</style>`
  return {
    status: 200,
    body: `<!doctype html>${head}<h1>${escape(title)}</h1>${content}`,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  }
}
