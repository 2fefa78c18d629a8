import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { detectLayouts } from '../../src/freshness/layouts/detect-layouts.ts'
import { pairPaths } from '../../src/freshness/pairs.ts'
import { parseTemplate } from '../../src/freshness/templates.ts'

const corpora = process.env['EVERGLOSS_CORPORA']

/** Paths of a corpus at its head. */
function pathsOf(corpus: string): string[] {
  const home = mkdtempSync(join(tmpdir(), 'evergloss-corpus-'))
  const bundle = join(corpora ?? '', `${corpus}.bundle`)
  try {
    execFileSync('git', ['clone', '-q', '--bare', bundle, home])
    const tree = execFileSync('git', ['-C', home, 'ls-tree', '-r', '-z', '--name-only', 'HEAD'], {
      encoding: 'utf8',
    })
    return tree.split('\0').filter(Boolean)
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function pairedBy(paths: readonly string[]) {
  const layouts = detectLayouts(paths)
  const rules = layouts.map(({ source, target, sourceLocale }) => ({
    source: parseTemplate(source),
    target: parseTemplate(target),
    sourceLocale,
  }))
  const pairs = pairPaths(paths, rules)
  return { layouts, alone: pairs.filter(pair => !pair.sourceExists) }
}

describe.skipIf(corpora === undefined)(
  `detectLayouts on real projects${corpora === undefined ? ' (skipped: no corpora)' : ''}`,
  () => {
    it('finds every translation of a Zola blog', () => {
      const { layouts, alone } = pairedBy(pathsOf('blog_os'))
      expect(layouts).toEqual([
        {
          kind: 'suffix',
          source: 'blog/content/{path}.md',
          target: 'blog/content/{path}.{locale}.md',
          sourceLocale: 'en',
          locales: ['ar', 'es', 'fa', 'fr', 'ja', 'ko', 'pt-BR', 'ru', 'tr', 'zh-CN', 'zh-TW'],
          translations: 132,
        },
      ])
      expect(alone).toEqual([])
    })

    it('finds every translation of a MkDocs site', () => {
      const { layouts, alone } = pairedBy(pathsOf('fastapi-docs'))
      expect(layouts).toEqual([
        {
          kind: 'directory',
          source: 'docs/en/docs/{path}.md',
          target: 'docs/{locale}/docs/{path}.md',
          sourceLocale: 'en',
          locales: ['es', 'ja', 'ko', 'zh'],
          translations: 496,
        },
      ])
      expect(alone).toEqual([])
    })
  },
)
