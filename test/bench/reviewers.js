import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { corpus, NO_CORPORA } from './corpora.js'

/**
 * `EVERGLOSS_CORPORA=… node test/bench/reviewers.js`: for each past pull request that changed translations of one locale, who is named as its
 * reviewer from the data of the day, and how often that is somebody who later worked on the locale. Beside it: simpler guesses, and what could be
 * reached at all. Who has most commits to the repository is left out of those who count: anybody could name that person.
 */
const WORDS = {
  anyLater: 'somebody else worked on the locale later: no guess does better',
  known: '… who was known from the data of the day: nor does this one',
  anyCandidate: 'somebody is named',
  found: 'one of the first three worked on the locale later',
  first: 'the very first one did',
  anyAsked: 'somebody can be asked: active, with an account',
  asked: 'one of the up to three who would be asked did',
  mostToLocale: 'guess: one of the three with most commits to the locale did',
  mostToFile: 'guess: one of the three with most commits to the files did',
  maintainer: 'guess: who has most commits to the repository did, who does not count above',
}

const folder = mkdtempSync(join(tmpdir(), 'evergloss-reviewers-'))
try {
  const { prepare, judge } = await load()
  for (const name of ['blog_os', 'fastapi-docs']) {
    const root = corpus(name)
    console.log(root === undefined ? `${name}: ${NO_CORPORA}\n` : lines(name, judge(await prepare(root))))
  }
} finally {
  rmSync(folder, { recursive: true })
}

/** What is measured stands in no library, so it is built for this. */
async function load() {
  const input = fileURLToPath(new URL('./reviewers/measure.ts', import.meta.url))
  const bundle = await rolldown({
    input,
    platform: 'node',
    external: ['satteri', 'dictionary-en'],
    logLevel: 'silent',
  })
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'measure.mjs' })
  await bundle.close()
  return import(pathToFileURL(join(folder, 'measure.mjs')).href)
}

function lines(name, { requests, ...figures }) {
  const rows = Object.entries(WORDS).map(
    ([key, words]) =>
      `${String(figures[key]).padStart(6)}  ${((100 * figures[key]) / Math.max(1, requests)).toFixed(0).padStart(3)} %  ${words}`,
  )
  return [`${name}: ${requests} pull requests`, ...rows, ''].join('\n')
}
