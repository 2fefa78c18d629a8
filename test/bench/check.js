import { argv } from 'node:process'
import { pathToFileURL } from 'node:url'
import { corpus, NO_CORPORA } from './corpora.js'
import { readTool, requireBuild } from './tool.js'

/**
 * What a rule found in a corpus. `commit` is that of the corpus, `source` the one that the target was made from.
 * @typedef {{ rule: string, corpus: string, path: string, line: number, column: number, commit: string, source: string | null, code: string, message: string }} Found
 */

const SAMPLE = 30

/** Everything that the rules find, those that are off too. @param {string[]} rules default all @returns {{ corpus: string, seconds: number, translations: number, found: Found[] }[]} */
export function checkCorpora(rules) {
  return ['blog_os', 'fastapi-docs'].flatMap(name => {
    const directory = corpus(name, 'check')
    if (directory === undefined) {
      console.log(`${name}: ${NO_CORPORA}`)
      return []
    }
    const start = performance.now()
    const report = readTool(directory, 'check', ...rules.flatMap(rule => ['--rule', rule]))
    const seconds = (performance.now() - start) / 1000
    const found = report.findings.map(({ rule, code, message, target, source }) => {
      const { path, line, column } = target
      const { commit } = report
      return { rule, corpus: name, path, line, column, commit, source: source?.commit ?? null, code, message }
    })
    return [{ corpus: name, seconds, translations: report.translations, found }]
  })
}

/** The same choice at each run; half of each corpus where both have enough. @param {Found[]} found @param {number} seed */
export function sample(found, seed) {
  const random = generator(seed)
  const shuffled = found.map(one => ({ one, at: random() })).toSorted((a, b) => a.at - b.at)
  const [blog, docs] = ['blog_os', 'fastapi-docs'].map(name =>
    shuffled.filter(({ one }) => one.corpus === name).map(({ one }) => one),
  )
  const fromDocs = Math.min(docs.length, Math.max(SAMPLE / 2, SAMPLE - blog.length))
  return [...blog.slice(0, SAMPLE - fromDocs), ...docs.slice(0, fromDocs)]
}

/** Mulberry32. */
function generator(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** `node test/bench/check.js [RULE…]`: findings per rule in both corpora, and a sample of thirty of each to be read. */
function main() {
  requireBuild()
  const corpora = checkCorpora(argv.slice(2))
  for (const { corpus, seconds, translations, found } of corpora)
    console.log(`${corpus}: ${translations} translations, ${found.length} findings, ${seconds.toFixed(1)} s`)
  const all = corpora.flatMap(({ found }) => found)
  for (const rule of [...new Set(all.map(found => found.rule))].sort()) {
    const own = all.filter(found => found.rule === rule)
    const counts = corpora.map(
      ({ corpus }) => `${own.filter(found => found.corpus === corpus).length} ${corpus}`,
    )
    console.log(`\n${rule}: ${counts.join(', ')}`)
    for (const { path, line, commit, source, message } of sample(own, 1))
      console.log(`  ${path}:${line} ${commit.slice(0, 8)} (${source?.slice(0, 8) ?? 'now'}): ${message}`)
  }
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) main()
