import { describe, expect, it } from 'vitest'
import { fileContext, renamedContext } from '../../../src/plan/source/file-context.ts'
import { fileLink } from '../../../src/plan/source/file-link.ts'

describe('a link to a source', () => {
  it.each([
    ['https://github.com/ada/tea.git', 'https://github.com/ada/tea/blob/HEAD/posts/a.md'],
    ['git@github.com:ada/tea.git', 'https://github.com/ada/tea/blob/HEAD/posts/a.md'],
    ['ssh://git@github.com:22/ada/tea', 'https://github.com/ada/tea/blob/HEAD/posts/a.md'],
    [
      'https://ada:secret@gitlab.example.org/group/sub/tea/',
      'https://gitlab.example.org/group/sub/tea/-/blob/HEAD/posts/a.md',
    ],
    ['https://codeberg.org/ada/tea', 'https://codeberg.org/ada/tea/src/HEAD/posts/a.md'],
    ['git@bitbucket.org:ada/tea.git', 'https://bitbucket.org/ada/tea/src/HEAD/posts/a.md'],
    ['https://git.example.org/ada/tea', null],
    ['https://notgithub.example/ada/tea', null],
    ['/srv/git/tea.git', null],
    ['C:\\tea', null],
    ['', null],
  ])('of %s', (origin, expected) => {
    expect(fileLink(origin, 'posts/a.md')).toBe(expected)
  })

  it('has no bracket and no blank in it', () => {
    expect(fileLink('git@github.com:ada/tea', 'a (b)/ü#.md')).toBe(
      'https://github.com/ada/tea/blob/HEAD/a%20%28b%29/%C3%BC%23.md',
    )
  })
})

it('tells of a file where it comes from, and leaves what people wrote', () => {
  const origin = 'https://github.com/ada/tea'
  const [before, now] = [
    { path: 'a.md', origin },
    { path: 'b.md', origin },
  ]
  expect(fileContext({ path: 'a.md', origin: null })).toBe('`a.md`')
  expect(fileContext(before)).toBe('[`a.md`](https://github.com/ada/tea/blob/HEAD/a.md)')
  expect(renamedContext(fileContext(before), before, now)).toBe(fileContext(now))
  expect(renamedContext('`a.md`', before, now)).toBe(fileContext(now))
  expect(renamedContext(null, before, now)).toBe(fileContext(now))
  expect(renamedContext('Keep it short.', before, now)).toBe('Keep it short.')
})
