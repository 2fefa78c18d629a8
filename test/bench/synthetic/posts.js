import { writeAddress, writeCode, writeSentence, writeTitle } from './prose.js'
import { between, oneOf } from './random.js'

/**
 * A source post as it stands now.
 * @typedef {{ kind: 'heading' | 'paragraph' | 'list' | 'table' | 'code', text: string }} Block
 * @typedef {{ path: string, title: string, date: string, blocks: Block[] }} Post
 * @typedef {import('./random.js').Random} Random
 */

/** A post of 3 to 6 kB: sections of paragraphs, lists, tables and code. @param {Random} random @param {number} number @returns {Post} */
export function writePost(random, number) {
  const name = String(number).padStart(5, '0')
  const path = `part-${name.slice(0, 3)}/post-${name}/index`
  const blocks = Array.from({ length: between(random, 3, 5) }, () => writeSection(random)).flat()
  const date = new Date(Date.UTC(2019, 0, 1 + (number % 700))).toISOString().slice(0, 10)
  return { path, title: writeTitle(random), date, blocks: [paragraph(random), ...blocks] }
}

/** @param {Random} random @returns {Block[]} */
function writeSection(random) {
  const blocks = [
    { kind: 'heading', text: `${random() < 0.6 ? '##' : '###'} ${writeTitle(random)}` },
    paragraph(random),
  ]
  const kind = random()
  if (kind < 0.45) blocks.push({ kind: 'code', text: writeCode(random) })
  else if (kind < 0.65) blocks.push(list(random))
  else if (kind < 0.75) blocks.push(table(random))
  blocks.push(paragraph(random))
  return blocks
}

/** @param {Random} random @returns {Block} */
export function paragraph(random) {
  const sentences = Array.from({ length: between(random, 2, 5) }, () => writeSentence(random))
  return { kind: 'paragraph', text: sentences.join(' ') }
}

/** @param {Random} random @returns {Block} */
function list(random) {
  const items = Array.from({ length: between(random, 2, 5) }, () => `- ${writeSentence(random)}`)
  return { kind: 'list', text: items.join('\n') }
}

/** @param {Random} random @returns {Block} */
function table(random) {
  const row = () => `| ${writeTitle(random)} | [${writeTitle(random)}](${writeAddress(random)}) |`
  return {
    kind: 'table',
    text: [row(), '| --- | --- |', ...Array.from({ length: between(random, 2, 4) }, row)].join('\n'),
  }
}

/** The source's Markdown. @param {Post} post */
export function formatSource(post) {
  return `${frontMatter(post, post.title, [])}\n${post.blocks.map(block => block.text).join('\n\n')}\n`
}

/**
 * The Markdown of a translation of the post as it stands now: words replaced, code and addresses kept.
 * @param {Post} post @param {import('./words.js').Translate} translate @param {string} basis id of a commit
 */
export function formatTarget(post, translate, basis) {
  const extra = [`translation_based_on_commit = "${basis}"`, 'translators = ["someone"]']
  const blocks = post.blocks.map(block => (block.kind === 'code' ? block.text : translate(block.text)))
  return `${frontMatter(post, translate(post.title), extra)}\n${blocks.join('\n\n')}\n`
}

/** @param {Post} post @param {string} title @param {string[]} extra */
function frontMatter(post, title, extra) {
  return [
    '+++',
    `title = "${title}"`,
    `date = ${post.date}`,
    '',
    '[extra]',
    'icon = "gear"',
    ...extra,
    '+++',
    '',
  ].join('\n')
}

/** One of the post's blocks of these kinds. @param {Random} random @param {Post} post @param {Block['kind'][]} kinds @returns {Block} */
export function blockOf(random, post, ...kinds) {
  return oneOf(
    random,
    post.blocks.filter(block => kinds.includes(block.kind)),
  )
}
