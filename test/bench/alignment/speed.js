import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIBRARY } from '../tool.js'

const POSTS = 'blog/content/edition-2/posts'
const LOCALES = ['ar', 'es', 'ja', 'ru', 'zh-CN']

/**
 * Cost of aligning the longest post of a blog with each of its translations, and of cutting the same texts, medians in ms.
 * @param {string} directory @param {number} rounds
 */
export async function alignmentSpeed(directory, rounds) {
  const { align, extract } = await import(LIBRARY)
  const folders = readdirSync(join(directory, POSTS)).map(name => join(directory, POSTS, name))
  const [longest] = folders
    .flatMap(folder => [{ folder, text: read(join(folder, 'index.md')) }])
    .toSorted((a, b) => b.text.length - a.text.length)
  const targets = LOCALES.map(locale => read(join(longest.folder, `index.${locale}.md`))).filter(
    text => text !== '',
  )
  const costs = targets.flatMap(target =>
    Array.from({ length: rounds + 1 }, () => {
      const [documents, cut] = timed(() => [extract(longest.text), extract(target)])
      return { cut, ...costOf(() => align(...documents)) }
    }).slice(1),
  )
  const bytes = Buffer.byteLength(longest.text) + Math.max(...targets.map(text => Buffer.byteLength(text)))
  return {
    align: median(costs.map(({ cpu }) => cpu)),
    wall: median(costs.map(({ wall }) => wall)),
    cut: median(costs.map(({ cut }) => cut)),
    bytes,
    pairs: targets.length,
  }
}

function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

function timed(work) {
  const start = process.cpuUsage()
  const result = work()
  return [result, cpuSince(start)]
}

function costOf(work) {
  const [wall, start] = [performance.now(), process.cpuUsage()]
  work()
  return { cpu: cpuSince(start), wall: performance.now() - wall }
}

function cpuSince(start) {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** @param {number[]} numbers */
function median(numbers) {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]
}
