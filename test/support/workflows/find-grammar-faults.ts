import { validate } from '@actions/languageservice'
import { parse } from 'yaml'
import { knownAction, OWN_ACTION } from './known-actions.ts'

/**
 * What GitHub's own grammar says against the text of a workflow or of an action.yml: `line 3: Unexpected value 'pussh'`. Inputs are held
 * against the actions known here; one that is not known is a fault, too.
 */
export async function findGrammarFaults(text: string, kind: 'workflow' | 'action'): Promise<string[]> {
  // What was parsed is kept by address
  calls += 1
  const uri = `file:///${calls}/${kind === 'action' ? 'action.yml' : '.github/workflows/workflow.yml'}`
  const found = await validate(textDocument(uri, text.replaceAll('./.github/actions/translate', SELF)), {
    actionsMetadataProvider: { fetchActionMetadata: async action => metadataOf(action) },
  })
  const faults = found.map(
    ({ range, message }) =>
      `line ${range.start.line + 1}: ${typeof message === 'string' ? message : message.value}`,
  )
  return kind === 'action' ? [...faults, ...unknownKeys(text), ...unknownNames(text)] : faults
}

let calls = 0
const SELF = `${OWN_ACTION}@v0.0.0`

type TextDocument = Parameters<typeof validate>[0]
type Metadata = Awaited<
  ReturnType<
    NonNullable<NonNullable<Parameters<typeof validate>[1]>['actionsMetadataProvider']>['fetchActionMetadata']
  >
>

/** The little that `validate` asks of a document; the package of documents is not ours to import. */
function textDocument(uri: string, text: string): TextDocument {
  const starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  const offsetAt = ({ line, character }: { line: number; character: number }) =>
    (starts[line] ?? text.length) + character
  return {
    uri,
    languageId: 'yaml',
    version: 1,
    lineCount: starts.length,
    getText: range => (range === undefined ? text : text.slice(offsetAt(range.start), offsetAt(range.end))),
    offsetAt,
    getLineRange: line => ({
      start: { line, character: 0 },
      end: { line, character: (starts[line + 1] ?? text.length) - (starts[line] ?? 0) },
    }),
    getEOLCharacters: () => '\n',
    positionAt: offset => {
      const line = starts.findLastIndex(start => start <= offset)
      return { line, character: offset - (starts[line] ?? 0) }
    },
  }
}

function metadataOf(action: { owner: string; name: string; path?: string }): Metadata {
  const name = [action.owner, action.name, action.path].filter(Boolean).join('/')
  const known = knownAction(name)
  if (known === undefined) return undefined
  return {
    name,
    description: name,
    inputs: Object.fromEntries(known.inputs.map(input => [input, { description: input }])),
  }
}

/** The grammar takes any key inside an input or an output; GitHub knows these. */
function unknownKeys(text: string): string[] {
  const action: Readonly<Record<string, Readonly<Record<string, object>>>> = parse(text)
  return Object.entries(KEYS).flatMap(([part, keys]) =>
    Object.entries(action[part] ?? {}).flatMap(([name, value]) =>
      Object.keys(value)
        .filter(key => !keys.includes(key))
        .map(key => `${part}.${name}: Unexpected value '${key}'`),
    ),
  )
}

const KEYS: Readonly<Record<string, readonly string[]>> = {
  inputs: ['description', 'required', 'default', 'deprecationMessage'],
  outputs: ['description', 'value'],
}

/** In an action.yml, expressions are read, but not whether what they name is there. */
function unknownNames(text: string): string[] {
  const ids = Array.from(text.matchAll(/^ +id: ([\w-]+)$/gm), ([, id]) => `steps.${id}`)
  const action: { readonly inputs?: object } = parse(text)
  const inputs = Object.keys(action.inputs ?? {}).map(input => `inputs.${input}`)
  return Array.from(text.matchAll(/\b(?:inputs|steps)\.[\w-]+/g), ([name]) => name)
    .filter(name => ![...ids, ...inputs].includes(name))
    .map(name => `${name} is not there`)
}
