import { describe, expect, it } from 'vitest'
import type { Edit } from '../../src/edits/types.ts'

const { href } = new URL('language-load.js', import.meta.url)
const { readsLanguage }: { readsLanguage: (edits: readonly Edit[]) => boolean[] } = await import(href)

describe('the language data', () => {
  it('is loaded for an edit of prose', () => {
    const prose: Edit = {
      before: 'The kernal drops pages.',
      after: 'The kernel drops pages.',
      kind: 'paragraph',
    }
    expect(readsLanguage([prose])).toEqual([true])
  })

  it('is not loaded for edits of code, of white space and of addresses', () => {
    const wordless: Edit[] = [
      { before: 'let a = 1;', after: 'let b = 2;', kind: 'code' },
      { before: 'The kernel\ndrops pages.', after: 'The kernel drops pages.', kind: 'paragraph' },
      { before: '/old', after: '/new', kind: 'definition' },
    ]
    expect(readsLanguage(wordless)).toEqual([false, false, false])
  })
})
