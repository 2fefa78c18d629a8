import { writeSentence } from './prose.js'
import { blockOf, paragraph } from './posts.js'
import { between } from './random.js'

/** @typedef {import('./posts.js').Post} Post @typedef {import('./random.js').Random} Random */

/**
 * Changes a post the way people do; returns what was done, for the commit's subject.
 * @param {Random} random @param {Post} post
 */
export function editPost(random, post) {
  const kind = random()
  if (kind < 0.35) return fixTypo(random, post)
  if (kind < 0.6) return raiseNumber(random, post)
  if (kind < 0.75) return addParagraph(random, post)
  if (kind < 0.95) return changeSentence(random, post)
  return removeParagraph(random, post)
}

/** @param {Random} random @param {Post} post */
export function fixTypo(random, post) {
  const block = blockOf(random, post, 'paragraph')
  const words = block.text.split(' ')
  const at = between(random, 1, words.length - 2)
  if (random() < 0.5) words[at] = words[at].endsWith(',') ? words[at].slice(0, -1) : `${words[at]},`
  else words[at] = words[at].replace(/([a-z])([a-z])/, '$2$1')
  block.text = words.join(' ')
  return 'Fix a typo'
}

/** @param {Random} random @param {Post} post */
function raiseNumber(random, post) {
  const withNumber = post.blocks.filter(block => /-\d+\)|\d"$/m.test(block.text))
  const block = withNumber[between(random, 0, withNumber.length - 1)]
  if (block === undefined) return fixTypo(random, post)
  block.text = block.text.replace(/(?<=-)\d+(?=\))|\d+(?="$)/m, number => String(Number(number) + 1))
  return block.kind === 'code' ? 'Raise a version' : 'Mend an address'
}

/** @param {Random} random @param {Post} post */
function addParagraph(random, post) {
  post.blocks.splice(between(random, 1, post.blocks.length), 0, paragraph(random))
  return 'Explain more'
}

/** @param {Random} random @param {Post} post */
function changeSentence(random, post) {
  const block = blockOf(random, post, 'paragraph')
  const sentences = block.text.split(/(?<=\.) (?=[A-Z])/)
  sentences[between(random, 0, sentences.length - 1)] = writeSentence(random)
  block.text = sentences.join(' ')
  return 'Say it better'
}

/** @param {Random} random @param {Post} post */
function removeParagraph(random, post) {
  const paragraphs = post.blocks.filter(block => block.kind === 'paragraph')
  if (paragraphs.length < 4) return addParagraph(random, post)
  post.blocks.splice(post.blocks.indexOf(paragraphs[between(random, 1, paragraphs.length - 1)]), 1)
  return 'Remove a passage'
}
