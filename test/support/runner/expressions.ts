import { Evaluator, Lexer, Parser, data } from '@actions/expressions'
import { truthy } from '@actions/expressions/result'
import type { Texts } from './types.ts'

/** What an expression may name; another context or function is an error. */
export interface Scope {
  /** Contexts by name, as JSON. */
  readonly contexts: Readonly<Record<string, unknown>>
  /** What `success()` and the others go by; undefined where they may not stand. */
  readonly state?: State
}

interface State {
  readonly isFailed: boolean
  readonly isCancelled: boolean
}

const EXPRESSION = /\$\{\{((?:[^'}]|'(?:[^']|'')*'|\}(?!\}))*)\}\}/g
const STATUS = new Set(['success', 'failure', 'always', 'cancelled'])

/** A text with its `${{ … }}` replaced. */
export function fill(text: string, scope: Scope): string {
  const filled = text.replaceAll(EXPRESSION, (_, inner: string) => evaluate(inner, scope).coerceString())
  if (text.replaceAll(EXPRESSION, '').includes('${{')) throw new Error(`not closed: ${text}`)
  return filled
}

/** Each of a mapping's texts, filled. */
export function fillAll(texts: Texts, scope: Scope): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, fill(text, scope)]))
}

/** Whether an `if` holds; without a function of the status it holds only while nothing has failed. */
export function isMet(condition: string | null, scope: Scope): boolean {
  const inner = (condition ?? 'success()').trim().replace(/^\$\{\{((?:(?!\}\}).)*)\}\}$/s, '$1')
  if (inner.includes('${{')) throw new Error(`an if is one expression: ${condition}`)
  const names = new Lexer(inner).lex().tokens.map(({ lexeme }) => lexeme.toLowerCase())
  const asksState = names.some((name, at) => STATUS.has(name) && names[at + 1] === '(')
  return truthy(evaluate(asksState ? inner : `success() && (${inner})`, scope))
}

/** Whether a text is `true`, or an expression that is. */
export function isTrue(text: string, scope: Scope): boolean {
  return fill(text, scope) === 'true'
}

/** By GitHub's own lexer, parser and evaluator. */
function evaluate(text: string, { contexts, state }: Scope): data.ExpressionData {
  const functions = state === undefined ? [] : statusFunctions(state)
  const { tokens } = new Lexer(text).lex()
  const expression = new Parser(tokens, Object.keys(contexts), functions).parse()
  const values: unknown = JSON.parse(JSON.stringify(contexts), data.reviver)
  if (!(values instanceof data.Dictionary)) throw new Error('contexts are a mapping')
  return new Evaluator(expression, values, new Map(functions.map(each => [each.name, each]))).evaluate()
}

function statusFunctions({ isFailed, isCancelled }: State) {
  const answers = {
    success: !isFailed && !isCancelled,
    failure: isFailed && !isCancelled,
    always: true,
    cancelled: isCancelled,
  }
  return Object.entries(answers).map(([name, answer]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(answer),
  }))
}
