import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { fieldsOf, textOf } from './fields.ts'
import { readSteps } from './read-steps.ts'
import type { CompositeAction } from './types.ts'

const KEYS = ['name', 'description', 'author', 'branding', 'inputs', 'outputs', 'runs']

/** Reads `action.yml` of a folder; it must be a composite action, and each `run` must say its shell. */
export async function readAction(folder: string): Promise<CompositeAction> {
  const place = 'action.yml'
  const fields = fieldsOf(parse(await readFile(join(folder, 'action.yml'), 'utf8')), place, KEYS)
  const runs = fieldsOf(fields['runs'], `${place}: runs`, ['using', 'steps'])
  if (runs['using'] !== 'composite') throw new Error(`${place}: only composite actions are known`)
  const steps = readSteps(runs['steps'], `${place}: steps`)
  if (steps.some(({ run, shell }) => run !== null && shell === null))
    throw new Error(`${place}: a shell is lacking`)
  const inputs = Object.entries(fieldsOf(fields['inputs'], `${place}: inputs`, null)).map(
    ([name, input]) =>
      [
        name,
        fieldsOf(input, `${place}: ${name}`, ['description', 'required', 'default', 'deprecationMessage']),
      ] as const,
  )
  const outputs = Object.entries(fieldsOf(fields['outputs'], `${place}: outputs`, null)).map(
    ([name, output]) =>
      [
        name,
        textOf(fieldsOf(output, `${place}: ${name}`, ['description', 'value'])['value'], place),
      ] as const,
  )
  return {
    name: textOf(fields['name'], place),
    inputs: Object.fromEntries(inputs.map(([name, input]) => [name, textOf(input['default'], place)])),
    required: inputs.flatMap(([name, input]) =>
      input['required'] === true && input['default'] === undefined ? [name] : [],
    ),
    outputs: Object.fromEntries(outputs),
    steps,
  }
}
