import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCommitMessage } from '../../../src/report/request/commit-message.ts'
import type { TranslationRequest } from '../../../src/report/request/request.ts'
import { formatTitle, parseTitle } from '../../../src/report/request/title.ts'
import { cells } from '../../../src/report/text/cells.ts'
import { words } from '../../support/words.ts'
import { aPost, aRequest } from './a-request.ts'
import { EVIL, hostilePost } from './hostile-post.ts'

const [en, ja, ko, zh] = [await words('en'), await words('ja'), await words('ko'), await words('zh-CN')]
const two = aRequest('zh-TW')
const one = { ...two, posts: [aPost('zh-TW')] }
const fresh = { ...two, posts: two.posts.map(post => ({ ...post, isNew: true })) }

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(EVIL, '', ' ', '\n', 'a\u0301'.repeat(500), '語'.repeat(300), '💩'.repeat(200)),
)

describe('the title of a request', () => {
  it.each<[TranslationRequest, string, string, string, string]>([
    [
      two,
      'Update the Chinese (Taiwan) translation of 2 posts',
      '記事 2 本の中国語 (台湾)訳を更新',
      '글 2편의 중국어(대만) 번역 갱신',
      '更新 2 篇文章的中文（台湾）译文',
    ],
    [
      one,
      'Update the Chinese (Taiwan) translation of “Hardware Interrupts”',
      '「Hardware Interrupts」の中国語 (台湾)訳を更新',
      '‘Hardware Interrupts’의 중국어(대만) 번역 갱신',
      '更新《Hardware Interrupts》的中文（台湾）译文',
    ],
    [
      fresh,
      'Translate 2 posts into Chinese (Taiwan)',
      '記事 2 本を中国語 (台湾)に翻訳',
      '글 2편의 중국어(대만) 번역 추가',
      '将 2 篇文章译为中文（台湾）',
    ],
    [
      { ...two, kind: 'issue' },
      'Chinese (Taiwan) translation: what waits for a translator',
      '中国語 (台湾)訳: 翻訳者を待っているもの',
      '중국어(대만) 번역: 번역가를 기다리는 것',
      '中文（台湾）译文：待译者处理的内容',
    ],
  ])('says what it is, in the language of the sources', (request, ...expected) => {
    expect([en, ja, ko, zh].map(t => formatTitle(request, t))).toEqual(
      expected.map(words => `[zh-TW] ${words}`),
    )
    expect(parseTitle(formatTitle(request, en))).toEqual({ locale: 'zh-TW' })
  })

  it.each(['Update', '[ko]', '[Ko] x', '[zh-cn] x', '[feature-1] x', ' [ko] x', '[ko]x', '[] x'])(
    'is none of ours: %s',
    title => {
      expect(parseTitle(title)).toBeNull()
    },
  )

  it('is short, on one line, and calls nobody, whatever a post is called', () => {
    fc.assert(
      fc.property(hostile, title => {
        const text = formatTitle({ ...one, posts: [{ ...aPost('ko'), title }] }, en)
        expect(text.length).toBeLessThanOrEqual(200)
        expect(text).not.toMatch(/[\p{Cc}\p{Surrogate}\u202a-\u202e\u2066-\u2069\u2028]|\s{2}|\s$/u)
        expect(text).not.toMatch(/@[\w-]|#\d|GH-\d|:\/\//i)
        expect(parseTitle(text)).toEqual({ locale: 'zh-TW' })
      }),
    )
  })
})

describe('the message of a commit', () => {
  it('says what it does, and to what', () => {
    expect(formatCommitMessage(two, en)).toMatchInlineSnapshot(`
      "Update the Chinese (Taiwan) translation of 2 posts

      - content/posts/interrupts/index.zh-TW.md: 1 change carried over, 2 segments translated
      - content/posts/paging.zh-TW.md: 2 segments translated

      The sources are those of commit 81d4f49f.
      "
    `)
    expect(formatCommitMessage(one, ja)).toMatchInlineSnapshot(`
      "「Hardware Interrupts」の中国語 (台湾)訳を更新

      - content/posts/interrupts/index.zh-TW.md: 変更 1 件を反映、セグメント 2 個を翻訳

      原文はコミット 81d4f49f のものです。
      "
    `)
  })

  it('has a first line of 72 cells and no line of a post’s making', () => {
    const trap = 'x\n\nCo-authored-by: a <a@b.example>\n[skip ci] fixes #12, https://github.com/o/r/issues/1'
    fc.assert(
      fc.property(fc.oneof(hostile, fc.constant(trap)), text => {
        const post = { ...hostilePost(text), title: text }
        const lines = formatCommitMessage({ ...one, posts: [post] }, en).split('\n')
        expect(lines).toHaveLength(6)
        expect(cells(lines[0] ?? '')).toBeLessThanOrEqual(72)
        expect(lines[1]).toBe('')
        expect(lines[2]).toMatch(/^- posts\//)
        expect(lines.join('\n')).not.toMatch(/@[\w-]|#\d|:\/\/|\[skip ci\]/)
      }),
    )
  })

  it('lists a hundred posts at most', () => {
    const posts = Array.from({ length: 130 }, () => aPost('ko'))
    const lines = formatCommitMessage({ ...two, posts }, en).split('\n')
    expect(lines.filter(line => line.startsWith('- '))).toHaveLength(101)
    expect(lines).toContain('- and 30 more')
  })
})
