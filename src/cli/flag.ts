/** A switch that is off unless given; there is no `--no-` form of it. */
export function flag(brief: string): {
  readonly kind: 'boolean'
  readonly default: false
  readonly withNegated: false
  readonly brief: string
} {
  return { kind: 'boolean', default: false, withNegated: false, brief }
}
