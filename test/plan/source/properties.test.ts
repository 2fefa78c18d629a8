import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../../src/document/extract.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { isSameInline } from '../../../src/exchange/inline/is-same-inline.ts'
import type { ExchangeFile } from '../../../src/exchange/types.ts'
import { planSource } from '../../../src/plan/source/plan-source.ts'
import type { SourcePlan, SourceStep } from '../../../src/plan/source/types.ts'
import { wantSource } from '../../../src/plan/source/want-source.ts'

beforeAll(() => loadParser('satteri'))

/** Sentences with what a copy editor, a programmer and an author would do to them. */
const SENTENCES = [
  [
    'The dough rest in `bowl` for one hour.',
    'The dough rests in `bowl` for one hour.',
    'Never put the dough into `bowl`.',
  ],
  [
    'Read [the guide](/a), then bake it.',
    'Read [the guide](/b), then bake it.',
    'Bake it without [the guide](/a).',
  ],
  [
    'Salt makes the the crust *thin*.',
    'Salt makes the crust *thin*.',
    'Salt makes the crust thin.',
    'Sugar melts.',
  ],
  ['Run `a` and `b`.', 'Run `b` and `a`.', 'Run `c`, `a` and `b`.', 'Run `a`.'],
] as const

const posts = fc.uniqueArray(fc.record({ of: fc.nat(SENTENCES.length - 1), as: fc.nat(3) }), {
  maxLength: 4,
  selector: ({ of }) => of,
})

type Post = typeof posts extends fc.Arbitrary<infer T> ? T : never

const textOf = (post: Post): string =>
  post.map(({ of, as }) => SENTENCES[of]?.[as] ?? SENTENCES[of]?.[0]).join('\n\n')

let seed = 1
const randomBytes = (count: number): Uint8Array =>
  Uint8Array.from({ length: count }, () => (seed = (seed * 48_271) % 2_147_483_647) % 256)

function planOf(held: ExchangeFile | null, post: Post): SourcePlan {
  const names = { original: 'a.md', sourceLocale: 'en', blob: null, held }
  return planSource(held, wantSource(extract(textOf(post)), names, randomBytes))
}

/** What a server holds: the source, and which units are still approved. */
interface Server {
  readonly file: ExchangeFile | null
  readonly approved: ReadonlySet<string>
}

/** As a server takes an upload: units are known by id, and those whose text changed lose what the upload says; all it has is counted. */
function upload({ file, approved }: Server, step: SourceStep): Server {
  const known = new Map(file?.units.map(unit => [unit.id, unit.source]))
  const updated = step.file.units.filter(unit => {
    const before = known.get(unit.id)
    return before !== undefined && JSON.stringify(before) !== JSON.stringify(unit.source)
  })
  const ids = new Set(step.file.units.map(({ id }) => id))
  const counts = {
    added: step.file.units.filter(({ id }) => !known.has(id)).length,
    removed: [...known.keys()].filter(id => !ids.has(id)).length,
    updated: updated.length,
  }
  expect(counts).toEqual(step.counts)
  expect(ids.size).toBe(step.file.units.length)
  const reopened = new Set(step.approvals === 'reopen' ? updated.map(({ id }) => id) : [])
  return { file: step.file, approved: new Set([...approved].filter(id => ids.has(id) && !reopened.has(id))) }
}

function approveAll(file: ExchangeFile | null): Server {
  return { file, approved: new Set(file?.units.map(({ id }) => id)) }
}

/** In order; those that came by the plan itself have ids by chance. */
function idsOf(file: ExchangeFile | null, { approved }: Server): string[] {
  return (file?.units ?? []).map(({ id }) => (approved.has(id) ? id : 'new'))
}

describe('what is held after any plan', () => {
  it('is what was wanted; approvals are lost by substantive edits alone, broken off or not', () => {
    fc.assert(
      fc.property(posts, posts, (first, second) => {
        const start = approveAll(
          planOf(null, first).steps.reduce(upload, { file: null, approved: new Set<string>() }).file,
        )
        const plan = planOf(start.file, second)
        const end = plan.steps.reduce(upload, start)
        expect(planOf(end.file, second).steps).toEqual([])
        const lost = new Set(
          plan.changes.flatMap(change =>
            change.kind === 'removed' || (change.kind === 'edited' && change.label === 'substantive')
              ? [change.id]
              : [],
          ),
        )
        expect(new Set([...start.approved].filter(id => !lost.has(id)))).toEqual(end.approved)
        for (let done = 1; done < plan.steps.length; done += 1) {
          const broken = plan.steps.slice(0, done).reduce(upload, start)
          const mended = planOf(broken.file, second).steps.reduce(upload, broken)
          expect(mended.approved).toEqual(end.approved)
          expect(idsOf(mended.file, start)).toEqual(idsOf(end.file, start))
          expect(
            mended.file?.units.every((unit, i) =>
              isSameInline(unit.source, end.file?.units[i]?.source ?? []),
            ),
          ).toBe(true)
        }
      }),
      { numRuns: 150 },
    )
  })
})
