import { describe, expect, it } from 'vitest'
import { ownersOf, parseCodeOwners } from '../../../src/plan/reviewers/code-owners.ts'

describe('CODEOWNERS', () => {
  const owners = parseCodeOwners(
    [
      '# who owns what',
      '*       @maintainer # everything else',
      '',
      '*.ko.md @ada grace@example.com',
      'draft.ko.md',
      '*.ja.md @project/japanese @yuki',
      String.raw`my\ posts/ @eve`,
    ].join('\r\n'),
  )

  it('gives a file to the last pattern that covers it', () => {
    expect(ownersOf('a.md', owners)?.owners).toEqual(['maintainer'])
    expect(ownersOf('posts/a.ko.md', owners)).toEqual({
      pattern: '*.ko.md',
      owners: ['ada', 'grace@example.com'],
    })
    expect(ownersOf('posts/draft.ko.md', owners)?.owners).toEqual([])
    expect(ownersOf('my posts/a.md', owners)?.owners).toEqual(['eve'])
  })

  it('leaves teams to GitHub, and says so', () => {
    expect(ownersOf('a.ja.md', owners)?.owners).toEqual(['yuki'])
    expect(owners.notes).toEqual([{ line: 6, kind: 'team', text: '@project/japanese' }])
  })

  it('passes over what GitHub passes over, with the line', () => {
    const text = ['!a.md @ada', 'a[bc].md @ada', '*.md ada', '*.md @-ada-', String.raw`\#a @ada`].join('\n')
    const { rules, notes } = parseCodeOwners(text)
    expect(rules).toEqual([])
    expect(notes.map(({ line, kind }) => `${line} ${kind}`)).toEqual([
      '1 pattern',
      '2 pattern',
      '3 owner',
      '4 owner',
      '5 pattern',
    ])
  })

  it('has no owners where there is no rule', () => {
    expect(ownersOf('a.md', parseCodeOwners(''))).toBeUndefined()
    expect(ownersOf('a.md', parseCodeOwners('\n  \n# @ada\n'))).toBeUndefined()
  })
})
