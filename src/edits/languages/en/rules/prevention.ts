import type { Site } from '../../../prose/site.ts'
import type { Lexicon } from '../../lexicon.ts'
import { isVerb } from '../is-verb.ts'

const PREVENTING = /^(?:prevent|stop|keep|kept|hinder|protect|prohibit)(?:s|ed|ing|ped|ping)?$/
/** So many words back the verb of preventing is looked for. */
const REACH = 10

/** True when what is prevented got the form that `prevent` asks for: `prevents it to boil`, `prevents it from boiling`. */
export function isPrevention({ before, after, now }: Site, lexicon: Lexicon): boolean {
  if (!now.left.slice(0, REACH).some(word => PREVENTING.test(word))) return false
  const [plain, gerund] = after[0] === 'from' ? [before, after] : [after, before]
  const [from = '', verb = '', ...more] = gerund
  const [lead = '', base = lead, ...rest] = plain
  const isPlain = base === lead || /^(?:to|can)$/.test(lead)
  const isForm = from === 'from' && isVerb(verb, lexicon, 'gerund') && more.length + rest.length === 0
  return isForm && isPlain && lexicon.haveSameLemma(base, verb)
}
