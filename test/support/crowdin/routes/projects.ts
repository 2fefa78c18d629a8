import { type Call, type Routes, one } from '../http.ts'
import { LANGUAGES } from '../languages.ts'
import { listed } from '../paging.ts'
import type { Project } from '../project.ts'
import { invalidField } from '../refusal.ts'
import { userNamed } from '../state.ts'
import { type Targets, applyPatch, operationsOf } from '../validation/json-patch.ts'
import { PAGING, number, oneOf, readQuery, word } from '../validation/read-query.ts'
import { codes, filled, flag, flags, nullable, oneOf as amongst, text, texts } from '../validation/rule.ts'
import { fieldOf, targetOf } from '../validation/target.ts'

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

function targetsOf(project: Project): Targets {
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
    ...flagTargets(project.flags),
  }
}

function recordTargets(path: string, categories: Record<string, boolean>): Targets {
  const whole = targetOf(flags, {
    get: () => categories,
    set: value => void Object.assign(categories, value),
  })
  const part = targetOf(flag, {
    get: ([name = '']) => categories[name],
    set: (value, [name = '']) => void Object.assign(categories, { [name]: value }),
  })
  return { [path]: whole, [`${path}/{category}`]: part }
}

function flagTargets(given: Record<string, boolean>): Targets {
  return Object.fromEntries(Object.keys(given).map(name => [`/${name}`, fieldOf(given, name, flag)]))
}

function mappingTargets({ languageMapping: mapping }: Project): Targets {
  const language = targetOf(codes, {
    get: ([id = '']) => mapping[id],
    set: (value, [id = '']) => void Object.assign(mapping, { [id]: value }),
    remove: ([id = '']) => void delete mapping[id],
  })
  const code = targetOf(text, {
    get: ([id = '', key = '']) => mapping[id]?.[key],
    set: (value, [id = '', key = '']) =>
      void Object.assign(mapping, { [id]: { ...mapping[id], [key]: value } }),
    remove: ([id = '', key = '']) => void delete mapping[id]?.[key],
  })
  return { '/languageMapping/{language}': language, '/languageMapping/{language}/{key}': code }
}

function showProject({ state, token }: Call): Record<string, unknown> {
  const { project, origin } = state
  const { flags: more, qaCheckCategories, qaChecksIgnorableCategories, languageMapping, ...rest } = project
  const { translateDuplicates, isSuspended, qaCheckIsActive, ...info } = rest
  const short = {
    ...info,
    userId: userNamed(state, 'owner').id,
    logo: '',
    publicDownloads: more.publicDownloads,
    sourceLanguage: LANGUAGES.get(project.sourceLanguageId),
    targetLanguages: project.targetLanguageIds.map(id => LANGUAGES.get(id)),
    webUrl: `${origin}/`,
  }
  if (token.role === 'translator') return short
  const quality = { qaCheckIsActive, qaCheckCategories, qaChecksIgnorableCategories }
  const fixed = { tagsDetection: 0, exportTranslatedOnly: false, tmContextType: 'segmentContext' }
  return { ...short, ...more, ...quality, ...fixed, translateDuplicates, isSuspended, languageMapping }
}
