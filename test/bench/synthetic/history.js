import { editPost, fixTypo } from './edits.js'
import { formatSource, formatTarget, writePost } from './posts.js'
import { between, oneOf, seededRandom } from './random.js'
import { LOCALES, translateInto } from './words.js'

/**
 * @typedef {{ posts: number, locales: number, commits: number, seed?: number }} Size
 * @typedef {ReturnType<typeof import('./fast-import.js').openFastImport>} FastImport
 * @typedef {{ path: string, text: string }} File
 */

/**
 * Writes the whole history: the sources, one commit per locale with all its translations, then edits of sources and
 * updates of translations. Each translation names the commit that last changed the source it was made from.
 * @param {FastImport} git @param {Size} size
 */
export async function writeHistory(git, { posts, locales, commits, seed = 1 }) {
  const random = seededRandom(seed)
  const sources = Array.from({ length: posts }, (_, index) => writePost(random, index))
  const targets = LOCALES.slice(0, locales).map(locale => ({ locale, translate: translateInto(locale) }))
  const repository = { git, commits: 0, sources, targets, basisOf: new Map(), updated: new Map() }
  await commit(repository, 'Describe the layout', [configFile(targets)])
  await commitSources(repository, 'Write the posts', sources)
  for (const target of targets) await commitTargets(repository, target, sources)
  while (repository.commits < commits) {
    const stale = random() < 0.3 ? findStale(random, repository) : undefined
    if (stale === undefined) await editSources(random, repository)
    else await commitTargets(repository, stale.target, [stale.post])
  }
}

function configFile(targets) {
  const locales = targets.map(({ locale }) => `"${locale}"`).join(', ')
  const lines = ['source_locale = "en"', '', '[[content]]', 'source = "content/{path}.md"']
  lines.push('target = "content/{path}.{locale}.md"', `locales = [${locales}]`)
  lines.push('basis_field = "extra.translation_based_on_commit"', '')
  return { path: 'translate.toml', text: lines.join('\n') }
}

/** Mostly one edit of one post; now and then a correction of many. */
async function editSources(random, repository) {
  const { sources } = repository
  if (random() < 0.98) {
    const post = pickPost(random, sources)
    return commitSources(repository, editPost(random, post), [post])
  }
  const many = new Set(Array.from({ length: Math.min(20, sources.length) }, () => oneOf(random, sources)))
  for (const post of many) for (let left = between(random, 1, 5); left > 0; left--) fixTypo(random, post)
  return commitSources(repository, 'Check the grammar of many posts', [...many])
}

/** Some posts are edited far more often than others. */
function pickPost(random, sources) {
  return sources[Math.floor(random() ** 2 * sources.length)]
}

function findStale(random, { sources, targets, updated, basisOf }) {
  for (let attempt = 0; attempt < 5; attempt++) {
    const post = pickPost(random, sources)
    const target = oneOf(random, targets)
    if (updated.get(`${target.locale} ${post.path}`) !== basisOf.get(post)) return { post, target }
  }
  return undefined
}

async function commitSources(repository, subject, sources) {
  const files = sources.map(post => ({ path: `content/${post.path}.md`, text: formatSource(post) }))
  const id = await commit(repository, subject, files)
  for (const post of sources) repository.basisOf.set(post, id)
}

async function commitTargets(repository, { locale, translate }, posts) {
  const subject = posts.length === 1 ? `Update a post in ${locale}` : `Translate into ${locale}`
  // Formatted one by one as they are written: all of a large repository at once would not fit in memory.
  const files = (function* () {
    for (const post of posts) {
      const basis = repository.basisOf.get(post)
      repository.updated.set(`${locale} ${post.path}`, basis)
      yield { path: `content/${post.path}.${locale}.md`, text: formatTarget(post, translate, basis) }
    }
  })()
  await commit(repository, subject, files)
}

const START = Date.UTC(2020, 0, 1) / 1000
const HOUR = 3600

/** @param {Iterable<File>} files @returns {Promise<string>} the commit's id */
async function commit(repository, subject, files) {
  const mark = ++repository.commits
  const who = `A. Writer <writer@example.org> ${START + mark * HOUR} +0000`
  await repository.git.write(
    `commit refs/heads/main\nmark :${mark}\nauthor ${who}\ncommitter ${who}\n${data(subject)}`,
  )
  for (const { path, text } of files) await repository.git.write(`M 100644 inline ${path}\n${data(text)}`)
  await repository.git.write('\n')
  return repository.git.idOf(mark)
}

function data(text) {
  return `data ${Buffer.byteLength(text)}\n${text}\n`
}
