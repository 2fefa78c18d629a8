import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keeper } from '../support/keep.ts'
import { createRepository } from '../support/repository.ts'
import { playNoOp } from './no-op/play-no-op.ts'

const corpora = process.env['EVERGLOSS_CORPORA'] ?? ''
const bundle = join(corpora, 'blog_os.bundle')
const kept = keeper()

describe.skipIf(corpora === '' || !existsSync(bundle))(
  'after a merge that touches no post (skipped: no corpora)',
  () => {
    it('the Action writes nothing, and what it remembers saves most of the work', async () => {
      const { root } = kept(await createRepository({ files: {} }))
      const { cold, warm } = await playNoOp({
        bundle,
        // The merge that mended grammar in all posts: much is to be carried, and waits in requests
        at: '81d4f49f',
        folder: root,
        translate: resolve(import.meta.dirname, '../../dist/translate.js'),
        languages: { fa: 'fa', ja: 'ja', 'zh-CN': 'zh-CN' },
        synced: ['blog/content/edition-2/posts/01-freestanding-rust-binary'],
      })
      expect([cold.writes, warm.writes]).toEqual([[], []])
      expect(warm.pr.cpu / cold.pr.cpu).toBeLessThan(1 / 5)
      expect(warm.sync?.cpu).toBeLessThan(cold.sync?.cpu ?? 0)
    }, 600_000)
  },
)
