/** Function words of English by class, for rules that ask for one. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const BE = set("be am is are was were been being 's 're 'm")
const HAVE = set("have has had having 've")
const DO = set('do does did')
const MODALS = set("can could may might must shall should will would cannot 'll 'd")
const ARTICLES = set('a an the')
const DEMONSTRATIVES = set('this that these those')
const POSSESSIVES = set('its our your their my his her whose')
const PREPOSITIONS = set(
  'about above across after against along among around as at before behind below beneath beside between beyond by ' +
    'despite down during except for from in inside into like near of off on onto out outside over per since through ' +
    'throughout till to toward towards under until up upon via with within without',
)
const CONJUNCTIONS = set('and or but nor so yet')
const RELATIVES = set('that which who whom')
const SUBJECT_PRONOUNS = set('i we you he she it they')
const OBJECT_PRONOUNS = set('it this that them these those us me')

/** Forms of `be`, and their contractions. */
export function isBe(key: string): boolean {
  return BE.has(key)
}

/** Forms of `have`. */
export function isHave(key: string): boolean {
  return HAVE.has(key)
}

/** Auxiliaries that say tense and aspect, not modality. */
export function isAuxiliary(key: string): boolean {
  return BE.has(key) || HAVE.has(key) || DO.has(key)
}

/** `can`, `must`, `would` and others that say how sure or how needed something is. */
export function isModal(key: string): boolean {
  return MODALS.has(key)
}

/** Articles, demonstratives and possessives. */
export function isDeterminer(key: string): boolean {
  return ARTICLES.has(key) || DEMONSTRATIVES.has(key) || POSSESSIVES.has(key)
}

/** Prepositions. */
export function isPreposition(key: string): boolean {
  return PREPOSITIONS.has(key)
}

/** Coordinating conjunctions. */
export function isConjunction(key: string): boolean {
  return CONJUNCTIONS.has(key)
}

/** Words that open a relative clause. */
export function isRelative(key: string): boolean {
  return RELATIVES.has(key)
}

/** Personal pronouns in the subject's form. */
export function isSubjectPronoun(key: string): boolean {
  return SUBJECT_PRONOUNS.has(key)
}

/** Pronouns that may be an object. */
export function isObjectPronoun(key: string): boolean {
  return OBJECT_PRONOUNS.has(key)
}
