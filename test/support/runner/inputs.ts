import type { Texts } from './types.ts'

/** The inputs of an action with what it takes for those that are not given; throws at others. */
export function inputsOf(given: Texts, defaults: Texts): (name: string) => string {
  const unknown = Object.keys(given).filter(name => defaults[name] === undefined)
  if (unknown.length > 0) throw new Error(`the runner does not know the input ${unknown.join(', ')}`)
  return name => {
    const value = given[name]
    return value === undefined || value === '' ? (defaults[name] ?? '') : value
  }
}
