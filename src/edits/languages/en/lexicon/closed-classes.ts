const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Words without inflection; forms that a dictionary gives them are other words: `thus`, `his`, `its`. */
const UNINFLECTED = set(
  'a an the this that these those i me my you your he him his she her hers it its we us our ours they them their theirs ' +
    'who whom whose which what and or nor but so yet if because of in at by for from with to into onto as than not no ' +
    'all any each every would could might should may shall there here then when where why how the thee though although ' +
    'unless until since during among per via whether else ever never always also too very am is are was were been has had does did',
)
/** Words of the closed classes that are nouns or verbs as well. */
const INFLECTED = set(
  'i on about above below over under after before between through without within against can must will more most many ' +
    'much few less least either neither some such same other another both only just even again once while up down out ' +
    'off mine one two first last next well now be have do like',
)

/** True for a word of a closed class. */
export function isFunctionWord(word: string): boolean {
  return UNINFLECTED.has(word) || INFLECTED.has(word)
}

/** True for a word that has no forms. */
export function isUninflected(word: string): boolean {
  return UNINFLECTED.has(word)
}
