import { fieldsOf, maybeText, textOf, textsOf } from './fields.ts'
import type { Step } from './types.ts'

const KEYS = [
  'id',
  'name',
  'if',
  'env',
  'continue-on-error',
  'run',
  'shell',
  'working-directory',
  'uses',
  'with',
  'timeout-minutes',
]

/** Steps of a job or of a composite action. */
export function readSteps(value: unknown, place: string): Step[] {
  if (!Array.isArray(value) || value.length === 0) throw new Error(`${place}: steps are expected`)
  return value.map((each: unknown, index) => readStep(each, `${place}[${index}]`))
}

function readStep(value: unknown, place: string): Step {
  const fields = fieldsOf(value, place, KEYS)
  const text = (key: string): string | null => maybeText(fields[key], `${place}.${key}`)
  const [run, uses] = [text('run'), text('uses')]
  if ((run === null) === (uses === null)) throw new Error(`${place}: either run or uses is expected`)
  return {
    id: text('id') ?? '',
    name: text('name') ?? (uses === null ? `Run ${(run ?? '').split('\n')[0]}` : `Run ${uses}`),
    if: text('if'),
    env: textsOf(fields['env'], `${place}.env`),
    continueOnError: textOf(fields['continue-on-error'] ?? false, place),
    run,
    shell: text('shell'),
    workingDirectory: text('working-directory'),
    uses,
    with: textsOf(fields['with'], `${place}.with`),
  }
}
