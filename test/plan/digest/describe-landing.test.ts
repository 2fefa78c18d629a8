import { describe, expect, it } from 'vitest'
import { describeLanding } from '../../../src/plan/digest/describe-landing.ts'

const merged = (message: string) => describeLanding({ parents: ['a', 'b'], message })
const single = (message: string) => describeLanding({ parents: ['a'], message })

describe('describeLanding', () => {
  it.each([
    [
      'Merge pull request #12 from linus/fix/typos\n\nFix typos\n\nMore words',
      { how: 'merge', number: 12, from: 'linus', title: 'Fix typos' },
    ],
    [
      'Merge pull request #12 from linus/main\r\n\r\nFix typos\r\n',
      { how: 'merge', number: 12, from: 'linus', title: 'Fix typos' },
    ],
    ['Merge pull request #12 from linus/main', { how: 'merge', number: 12, from: 'linus', title: null }],
    [
      'Merge pull request #12 from linus/main\n\nCo-authored-by: Ada <a@example.org>',
      { how: 'merge', number: 12, from: 'linus', title: null },
    ],
    [
      'Translate (part 2) (#34)\n\nFix typos',
      { how: 'merge', number: 34, from: null, title: 'Translate (part 2)' },
    ],
    [
      'Merge #12\n\n12: Fix typos r=ada a=linus\n\nMore words',
      { how: 'merge', number: 12, from: 'linus', title: 'Fix typos' },
    ],
    ['Merge #12\n\nNothing', { how: 'merge', number: null, from: null, title: null }],
    ["Merge branch 'main' into feature", { how: 'merge', number: null, from: null, title: null }],
    ['Release 2', { how: 'merge', number: null, from: null, title: 'Release 2' }],
  ])('tells a merge %j', (message, landing) => {
    expect(merged(message)).toEqual(landing)
  })

  it.each([
    ['Fix typos (#12)', { how: 'squash', number: 12, from: null, title: 'Fix typos' }],
    ['Fix typos (#12) (#14)', { how: 'squash', number: 14, from: null, title: 'Fix typos (#12)' }],
    ['(#12)', { how: 'squash', number: 12, from: null, title: null }],
    [
      'Revert "Fix typos (#12)"',
      { how: 'commit', number: null, from: null, title: 'Revert "Fix typos (#12)"' },
    ],
    [
      'Fix typos, see (#12) there',
      { how: 'commit', number: null, from: null, title: 'Fix typos, see (#12) there' },
    ],
    [
      'Merge pull request #12 from linus/main',
      { how: 'commit', number: null, title: 'Merge pull request #12 from linus/main' },
    ],
    ['Fix (#99999999999)', { how: 'commit', number: null }],
    ['', { how: 'commit', number: null, title: null }],
  ])('tells a single commit %j', (message, landing) => {
    expect(single(message)).toMatchObject(landing)
  })

  it.each([
    'Merge pull request #1 from a b/c\n\nX',
    'Merge pull request #1 from ../x\n\nX',
    'Merge pull request #x from a/b',
  ])('takes what GitHub never writes for no request: %j', message => {
    expect(merged(message)).toEqual({ how: 'merge', number: null, from: null, title: null })
  })
})
