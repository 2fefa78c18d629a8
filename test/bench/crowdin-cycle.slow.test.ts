import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { playCycle } from './crowdin-cycle/cycle.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const bundle = join(corpora, 'blog_os.bundle')
const kept = keeper()

describe.skipIf(corpora === '' || !existsSync(bundle))('a blog and Crowdin (skipped: no corpora)', () => {
  it('keep every text and approval through a grammar fix, a later state and translators’ answers', async () => {
    const { root } = kept(await createRepository({ files: {} }))
    const told = await playCycle({
      bundle,
      folder: join(root, 'blog'),
      languages: { fr: 'fr', ja: 'ja', 'zh-CN': 'zh-CN' },
      answered: ['ja'],
      paths: ['01-freestanding-rust-binary', '06-double-faults'].map(
        post => `blog/content/edition-2/posts/${post}/index.md`,
      ),
    })
    const broken = told.flatMap(({ name, verdicts }) =>
      verdicts.flatMap(({ what, holds, evidence }) => (holds ? [] : [{ name, what, evidence }])),
    )
    expect(broken).toEqual([])
    expect(told.map(({ name }) => name)).toHaveLength(11)
  }, 300_000)
})
