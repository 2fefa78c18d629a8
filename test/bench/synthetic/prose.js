import { between, oneOf } from './random.js'

const WORDS = (
  'the a kernel memory page table frame address writes reads maps this that each every address one two new old small ' +
  'large simple safe unsafe function handler interrupt processor stack heap pointer value field type trait crate build ' +
  'test module driver screen buffer color byte number cursor line text we you it they our your its calls returns needs ' +
  'uses gives takes keeps shows starts stops loads stores checks fails works runs compiles links boots prints waits ' +
  'because when where while before after without with inside outside between under over from into about only also then ' +
  'therefore however now still already never always often sometimes again quickly slowly directly exactly roughly next ' +
  'first last second previous following current whole empty valid invalid possible impossible different same other more ' +
  'less enough example problem solution reason error warning message section chapter post reader writer compiler ' +
  'linker loader target platform system operating hardware software machine instruction register flag bit level entry'
).split(' ')

/** @typedef {import('./random.js').Random} Random */

/** A sentence of 7 to 18 words, sometimes with code, a link or a number in it. @param {Random} random */
export function writeSentence(random) {
  const words = Array.from({ length: between(random, 7, 18) }, () => oneOf(random, WORDS))
  words[0] = words[0][0].toUpperCase() + words[0].slice(1)
  const at = between(random, 2, words.length - 2)
  const kind = random()
  if (kind < 0.15) words[at] = `\`${oneOf(random, WORDS)}::${oneOf(random, WORDS)}\``
  else if (kind < 0.25) words[at] = `[${words[at]}](${writeAddress(random)})`
  else if (kind < 0.3) words[at] = `**${words[at]}**`
  else if (kind < 0.35) words[at] = `${between(random, 2, 4096)}`
  else if (kind < 0.5) words[at - 1] += ','
  return `${words.join(' ')}.`
}

/** An address with a number in it that an edit can raise. @param {Random} random */
export function writeAddress(random) {
  return `https://docs.example.org/${oneOf(random, WORDS)}/${oneOf(random, WORDS)}-${between(random, 1, 99)}`
}

/** Two to five words that begin with a capital. @param {Random} random */
export function writeTitle(random) {
  const words = Array.from({ length: between(random, 2, 5) }, () => oneOf(random, WORDS))
  return words.map(word => word[0].toUpperCase() + word.slice(1)).join(' ')
}

/** A fenced block of 4 to 14 lines with a version in it. @param {Random} random */
export function writeCode(random) {
  const lines = Array.from(
    { length: between(random, 3, 13) },
    () =>
      `    let ${oneOf(random, WORDS)} = ${oneOf(random, WORDS)}(${between(random, 0, 999)}); // ${oneOf(random, WORDS)}`,
  )
  const version = `// version = "0.${between(random, 1, 20)}.${between(random, 0, 30)}"`
  return ['```rust', version, `fn ${oneOf(random, WORDS)}() {`, ...lines, '}', '```'].join('\n')
}
