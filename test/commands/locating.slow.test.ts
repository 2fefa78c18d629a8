import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change, ChangeTarget, DiffReport, DiffTranslation } from '../../src/freshness/types.ts'
import { diffOf } from '../support/diff.ts'
import { statusOf } from '../support/status.ts'

const run = promisify(execFile)
const corpora = process.env['EVERGLOSS_CORPORA']
const title = corpora === undefined ? ' (skipped: no corpora)' : ''

let root = ''
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'evergloss-locating-'))
})
afterAll(async () => rm(root, { recursive: true, force: true }))

/** A change of a source with its place in one of the translations. */
interface Placed {
  readonly translation: DiffTranslation
  readonly change: Change
  readonly target: ChangeTarget
}

function placesIn({ sources }: DiffReport): Placed[] {
  return sources.flatMap(({ changes, translations }) =>
    translations.flatMap(translation => {
      const targets = translation.targets ?? []
      if (targets.length !== changes.length) throw new Error(`${targets.length} places`)
      return changes.flatMap((change, i) => {
        const target = targets[i]
        return target === undefined ? [] : [{ translation, change, target }]
      })
    }),
  )
}

describe.skipIf(corpora === undefined)(`changes of blog_os${title}`, () => {
  const commit = '151dd834'
  let report: DiffReport
  let places: Placed[]
  beforeAll(async () => {
    await run('git', ['clone', '-q', join(corpora ?? '', 'blog_os.bundle'), root])
    report = await diffOf({ root }, { build: 'test' })
    places = placesIn(report)
  }, 600_000)

  it('stand within the target, on the lines that are told', async () => {
    expect(report.commit?.startsWith(commit)).toBe(true)
    const texts = new Map<string, string>()
    for (const { translation } of places)
      texts.set(translation.target, await readFile(join(root, translation.target), 'utf8'))
    for (const { translation, target } of places) {
      const text = texts.get(translation.target) ?? ''
      if (target.side === null) continue
      const { range, lines } = target.side
      expect(range.start < range.end && range.end <= text.length).toBe(true)
      expect(lines[0]).toBe(text.slice(0, range.start).split('\n').length)
      expect(lines[1]).toBeGreaterThanOrEqual(lines[0])
    }
  })

  it('do not share a place but as a whole', () => {
    for (const { translations, changes } of report.sources)
      for (const { targets } of translations) {
        const outer = changes.flatMap(({ segment }, i) =>
          segment === 'image' ? [] : (targets?.[i]?.side?.range ?? []),
        )
        const sorted = outer.toSorted((a, b) => a.start - b.start || a.end - b.end)
        sorted.slice(1).forEach((range, i) => {
          const previous = sorted[i]
          const isSame = previous?.start === range.start && previous.end === range.end
          expect(isSame || (previous?.end ?? 0) <= range.start).toBe(true)
        })
      }
  })

  it('have a place for nearly all that the basis had', () => {
    const edited = places.filter(({ change }) => change.kind === 'edited')
    expect(edited.length).toBeGreaterThan(2000)
    const found = edited.filter(({ target }) => target.state !== 'absent')
    expect(found.length / edited.length).toBeGreaterThan(0.98)
  })

  it('belong below a line, where they are not in the translation and should be', () => {
    const absent = places.filter(({ change, target }) => target.state === 'absent' && change.after !== null)
    expect(absent.length).toBeGreaterThan(50)
    expect(absent.filter(({ target }) => target.below === null)).toEqual([])
  })

  it('are the same for status, and fewer are looked for without changes', async () => {
    const full = await statusOf({ root }, { changes: true, build: 'test' })
    const brief = await statusOf({ root })
    expect(brief.translations.map(({ state, segments }) => [state, segments])).toEqual(
      full.translations.map(({ state, segments }) => [state, segments]),
    )
    const told = full.translations.flatMap(({ targets }) => targets ?? [])
    expect(told).toHaveLength(places.length)
  })
})
