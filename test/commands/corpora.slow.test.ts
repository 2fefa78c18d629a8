import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { StatusReport } from '../../src/freshness/types.ts'
import { statusOf } from '../support/status.ts'

const run = promisify(execFile)
const corpora = process.env['EVERGLOSS_CORPORA']
const title = corpora === undefined ? ' (skipped: no corpora)' : ''

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evergloss-corpora-'))
})
afterAll(async () => rm(folder, { recursive: true, force: true }))

async function clone(name: string): Promise<{ root: string }> {
  const root = join(folder, name)
  await run('git', ['clone', '-q', join(corpora ?? '', `${name}.bundle`), root])
  return { root }
}

function states(report: StatusReport): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const { state } of report.translations) counts[state] = (counts[state] ?? 0) + 1
  return counts
}

describe.skipIf(corpora === undefined)(`status of blog_os${title}`, () => {
  let repository: { root: string }
  let report: StatusReport
  beforeAll(async () => {
    repository = await clone('blog_os')
    report = await statusOf(repository, { changes: true })
  })

  it('pairs every translation without any configuration, none without a source', () => {
    expect(report.locales.map(({ locale }) => locale)).toEqual([
      'ar',
      'es',
      'fa',
      'fr',
      'ja',
      'ko',
      'pt-BR',
      'ru',
      'tr',
      'zh-CN',
      'zh-TW',
    ])
    expect(report.translations.filter(({ state }) => state !== 'missing')).toHaveLength(132)
    expect(states(report)['obsolete']).toBeUndefined()
    expect(report.findings).toEqual([])
  })

  it('resolves all 46 distinct bases, those of renamed sources included', () => {
    const based = report.translations.flatMap(({ basis }) => (basis?.recorded == null ? [] : [basis]))
    expect(new Set(based.map(({ recorded }) => recorded)).size).toBe(46)
    expect(based.filter(({ problem }) => problem !== null)).toEqual([])
    const renamed = report.translations.filter(({ basis, source }) => basis?.path && basis.path !== source)
    expect(renamed).toHaveLength(10)
    expect(renamed.every(({ basis }) => basis?.path?.includes('/second-edition/'))).toBe(true)
  })

  it('calls no translation without a basis fresh', () => {
    const unbased = report.translations.filter(({ basis }) => basis?.problem === 'none')
    expect(unbased).toHaveLength(44)
    expect(unbased.every(({ state, segments }) => state === 'unknown' && segments === null)).toBe(true)
  })

  it('gives counts that add up, and a reason for each change', () => {
    const compared = report.translations.filter(({ segments }) => segments !== null)
    expect(compared).toHaveLength(88)
    for (const { segments, changes } of compared) {
      const { total, unchanged, cosmetic, mechanical, substantive, added, signedOff } = segments ?? {}
      expect(
        [unchanged, cosmetic, mechanical, substantive, added, signedOff].reduce((a = 0, b = 0) => a + b),
      ).toBe(total)
      expect(changes?.filter(({ reasons }) => reasons.length === 0)).toEqual([])
    }
  })

  it('judges any commit of the history', async () => {
    const { stdout } = await run('git', ['-C', repository.root, 'rev-list', '--first-parent', 'HEAD'], {
      maxBuffer: 1 << 24,
    })
    const commits = stdout.trim().split('\n')
    for (const at of commits.filter((_, i) => i % Math.ceil(commits.length / 12) === 0)) {
      const then = await statusOf(repository, { at })
      expect(then).toMatchObject({ commit: at, worktree: false })
      const judged = then.translations.filter(({ basis }) => basis?.problem === null)
      expect(judged.filter(({ state }) => !['fresh', 'due', 'stale'].includes(state))).toEqual([])
    }
  })
})

describe.skipIf(corpora === undefined)(`status of fastapi-docs${title}`, () => {
  it('pairs everything by directory, and knows of no basis', async () => {
    const report = await statusOf(await clone('fastapi-docs'))
    expect(report.locales.map(({ locale }) => locale)).toEqual(['es', 'ja', 'ko', 'zh'])
    expect(states(report)).toEqual({ unknown: 496, missing: 124 })
  })
})
