import type { Site } from '../../../prose/site.ts'
import { isNegation } from '../words.ts'
import { isNumber } from './word-forms.ts'

/** Ways to say one thing; all of a line are the same. */
const PHRASES: readonly (readonly string[])[] = [
  ['e g', 'eg', 'for example', 'for instance', 'so e g', 'so for example'],
  ['i e', 'ie', 'that is'],
  ['&', 'and'],
  ['less', 'fewer'],
  ['in order to', 'to'],
  ['have in mind', 'keep in mind', 'remember'],
  ['per default', 'by default', 'on default'],
  ['one time', 'once'],
  ['two times', 'twice'],
  ['this one', 'this'],
  ['that one', 'that'],
  ['first one', 'first'],
  ['second one', 'second'],
  ['is able to', 'are able to', 'can'],
  ['a number of', 'several', 'multiple'],
  ['no', 'not a', 'not an', 'not any'],
  ['independent of', 'independently of', 'regardless of'],
  ['of', 'belonging to'],
  ['worse case', 'worst case'],
  ['and so on', 'etc', 'and so forth'],
  ['the fact that', 'that'],
  ['repeatedly', 'over and over', 'over and over again', 'again and again'],
  ['with the difference that', 'except that', 'with the exception that'],
  ['when', 'while'],
  ['casted', 'cast'],
  ['is', 'gets'],
  ['are', 'get'],
  ['like', 'similar to', 'similarly to', 'such as', 'for example'],
  ['much like', 'like', 'just like'],
  ['its self', 'itself'],
  ['them self', 'themselves'],
  ['there for', 'therefore'],
  ['each other', 'one another'],
  ['so', 'so that'],
  ['although', 'though', 'even though'],
  ['because', 'since'],
  ['till', 'until'],
  ['such as', 'like'],
  ['due to', 'because of'],
  ['amount of', 'number of'],
  ['as well as', 'and also'],
  ['beside', 'besides'],
  ['so called', 'called'],
  ['vs', 'versus'],
  ['ok', 'okay'],
  ['therefore', 'so', 'thus', 'hence'],
  ['another', 'an other'],
  ['%', 'percent', 'per cent'],
  ['need to', 'needs to', 'have to', 'has to', 'must', 'need to have to'],
  ['in to', 'into'],
  ['on to', 'onto'],
  ['inside of', 'inside'],
  ['off of', 'off'],
  ['where', 'whereas'],
  ['as following', 'as follows'],
  ['how it looks like', 'what it looks like', 'how it looks'],
  ['a lot of', 'lots of', 'many', 'much'],
  ['at the moment', 'currently'],
  ['approximately', 'about', 'around', 'roughly'],
  ['via', 'through', 'using'],
  ['for this', 'therefore', 'for that'],
  ['as well', 'too', 'also'],
  ['until now', 'so far', 'up to now'],
  ['different than', 'different from', 'different to'],
]
const GROUPS = new Map<string, Set<number>>()
PHRASES.forEach((phrases, i) => {
  for (const phrase of phrases) GROUPS.set(phrase, (GROUPS.get(phrase) ?? new Set()).add(i))
})
/** Words around the change that may belong to a phrase. */
const REACH = 2

/**
 * True when the change is one phrase for another that says the same, with up to two equal words on either side. Before the end of
 * its clause `too` is another word: `too hot`.
 */
export function isSameMeaning(site: Site): boolean {
  const [a, b] = [site.before, site.after]
  if (isNumber(site.now.right[0]) || isDenied(site)) return false
  if (a.length > 4 || b.length > 4 || a.length + b.length === 0) return false
  if ([...a, ...b].includes('too') && site.now.right.length > 0) return false
  for (let before = 0; before <= REACH; before += 1) {
    const head = site.now.left.slice(0, before).toReversed()
    for (let behind = 0; behind <= REACH; behind += 1) {
      const tail = site.now.right.slice(0, behind)
      const [old, now] = [a, b].map(words => GROUPS.get([...head, ...words, ...tail].join(' ')))
      if (old !== undefined && now !== undefined && [...old].some(group => now.has(group))) return true
    }
  }
  return false
}

/** `must not` forbids, `need not` allows. */
function isDenied({ before, after, now: { left, right } }: Site): boolean {
  const words = [...left.slice(0, REACH), ...right.slice(0, REACH)]
  return [...before, ...after].includes('must') && words.some(isNegation)
}
