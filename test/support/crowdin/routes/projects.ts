import { type Call, type Routes, one } from '../http.ts'
import { LANGUAGES } from '../languages.ts'
import { listed } from '../paging.ts'
import { FLAGS, type Project } from '../project.ts'
import { invalidField } from '../refusal.ts'
import { userNamed } from '../state.ts'
import { type Target, applyPatch, operationsOf } from '../validation/json-patch.ts'
import { PAGING, number, oneOf, readQuery, word } from '../validation/read-query.ts'
import { filled, flag, nullable, oneOf as amongst, record, text, texts } from '../validation/rule.ts'
import { fieldOf } from '../validation/targets.ts'

const SCOPE = 'project.settings'

export const projectRoutes: Routes = {
  'GET /projects': { scope: 'project', handle: listProjects },
  'GET /projects/:projectId': { scope: SCOPE, handle: call => one(showProject(call)) },
  'PATCH /projects/:projectId': { scope: SCOPE, handle: editProject },
}

function listProjects(call: Call) {
  const bit = oneOf('0', '1')
  const rules = { ...PAGING, userId: number, hasManagerAccess: bit, type: bit, filter: word, orderBy: word }
  return listed([call.state.project], readQuery(call, rules), () => showProject(call))
}

function editProject(call: Call) {
  const { project, clock } = call.state
  const operations = operationsOf(call, ['add', 'replace', 'remove', 'test'])
  for (const { path, value } of operations) if (path === '/targetLanguageIds') checkLanguages(value)
  applyPatch(operations, targetsOf(project))
  project.updatedAt = clock.stamp()
  return one(showProject(call))
}

function checkLanguages(value: unknown): void {
  for (const id of Array.isArray(value) ? value : [])
    if (!LANGUAGES.has(id))
      throw invalidField('targetLanguageIds', 'notInArray', `Language ${id} is not supported`)
}

function targetsOf(project: Project): Record<string, Target> {
  return {
    '/name': fieldOf(project, 'name', filled),
    '/cname': fieldOf(project, 'cname', nullable(text)),
    '/description': fieldOf(project, 'description', text),
    '/visibility': fieldOf(project, 'visibility', amongst('open', 'private')),
    '/languageAccessPolicy': fieldOf(project, 'languageAccessPolicy', amongst('open', 'moderate')),
    '/targetLanguageIds': fieldOf(project, 'targetLanguageIds', texts),
    '/translateDuplicates': fieldOf(project, 'translateDuplicates', amongst<number>(0, 1, 2, 3, 4, 5)),
    '/qaCheckIsActive': fieldOf(project, 'qaCheckIsActive', flag),
    ...recordTargets('/qaCheckCategories', project.qaCheckCategories),
    ...recordTargets('/qaChecksIgnorableCategories', project.qaChecksIgnorableCategories),
    ...mappingTargets(project),
    ...Object.fromEntries(FLAGS.map(name => [`/${name}`, fieldOf(project.flags, name, flag)])),
  }
}

function recordTargets(path: string, categories: Record<string, boolean>): Record<string, Target> {
  const whole: Target = {
    rule: record,
    get: () => categories,
    set: value => void Object.assign(categories, value),
  }
  const part: Target = {
    rule: flag,
    get: ([name = '']) => categories[name],
    set: (value, [name = '']) => void Object.assign(categories, { [name]: value }),
  }
  return { [path]: whole, [`${path}/{category}`]: part }
}

function mappingTargets({ languageMapping: mapping }: Project): Record<string, Target> {
  const language: Target = {
    rule: record,
    get: ([id = '']) => mapping[id],
    set: (value, [id = '']) => {
      if (value === undefined) delete mapping[id]
      else mapping[id] = value as Record<string, string>
    },
  }
  const code: Target = {
    rule: text,
    get: ([id = '', key = '']) => mapping[id]?.[key],
    set: (value, [id = '', key = '']) => {
      const codes = { ...mapping[id] }
      if (value === undefined) delete codes[key]
      else codes[key] = String(value)
      mapping[id] = codes
    },
  }
  return { '/languageMapping/{language}': language, '/languageMapping/{language}/{key}': code }
}

function showProject({ state, token }: Call): Record<string, unknown> {
  const { project, origin } = state
  const { flags, qaCheckCategories, qaChecksIgnorableCategories, languageMapping, ...rest } = project
  const { translateDuplicates, isSuspended, qaCheckIsActive, ...info } = rest
  const short = {
    ...info,
    userId: userNamed(state, 'owner').id,
    logo: '',
    publicDownloads: flags.publicDownloads,
    sourceLanguage: LANGUAGES.get(project.sourceLanguageId),
    targetLanguages: project.targetLanguageIds.map(id => LANGUAGES.get(id)),
    webUrl: `${origin}/`,
  }
  if (token.role === 'translator') return short
  const quality = { qaCheckIsActive, qaCheckCategories, qaChecksIgnorableCategories }
  const fixed = { tagsDetection: 0, exportTranslatedOnly: false, tmContextType: 'segmentContext' }
  return { ...short, ...flags, ...quality, ...fixed, translateDuplicates, isSuspended, languageMapping }
}
