import { beforeAll, describe, expect, it } from 'vitest'
import { placeholders } from '../../../src/check/rules/placeholders.ts'
import { loadParser } from '../../../src/document/parsers.ts'
import { findIn } from '../../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const find = (source: string, target: string, locale = 'ja') =>
  findIn(placeholders, { source, target, locale })

describe('code', () => {
  it.each([
    [
      'lost',
      'Call `Foo::bar` before the kernel starts.',
      'カーネルが起動する前に呼び出します。',
      ['lost: カーネルが起動する前に呼び出します。'],
    ],
    [
      'mistyped',
      'Call `println!` in the kernel now.',
      '今カーネルで`prinln!`を呼び出します。',
      ['changed: `prinln!`'],
    ],
    [
      'turned around',
      'Call `_start` in the kernel now.',
      '今カーネルで`start_`を呼び出します。',
      ['changed: `start_`'],
    ],
    [
      'invented',
      'Call `println!` in the kernel now.',
      '今カーネルで`println!`と`exit()`を呼び出します。',
      ['added: `exit()`'],
    ],
    [
      'with another number',
      'It reads `1_000_000` bytes of it now.',
      '今それの`10_000_000`バイトを読みます。',
      ['changed: `10_000_000`'],
    ],
  ])('%s is found', (_, source, target, found) => {
    expect(find(source, target)).toEqual(found)
  })

  it.each([
    ['without its marks', 'Call `Foo::bar` in the kernel now.', '今カーネルで Foo::bar を呼び出します。'],
    [
      'in its parts',
      'Set `use_cache=False` in the kernel now.',
      '今カーネルで`use_cache`を`False`にします。',
    ],
    [
      'within longer code',
      'Use `Depends` in the kernel now, please.',
      '今カーネルで`Depends(x)`を使ってください。',
    ],
    ['once for twice', 'Use `Foo`: the type `Foo` is a kernel type.', '`Foo`を使います。カーネルの型です。'],
    [
      'with other white space',
      'It starts at address `4 KiB` of the kernel.',
      'カーネルのアドレス`4KiB`から始まります。',
    ],
    ['as a word', 'It needs a `string` for the kernel here.', 'ここではカーネルに文字列が必要です。'],
    [
      'as translated words',
      'Search for `linux {current year}` in the log.',
      'ログで`linux {今年}`を探してください。',
    ],
    ['of keys', 'Press `Ctrl+Space` in the editor right now.', '今エディタでCtrl+スペースを押してください。'],
  ])('%s is still there', (_, source, target) => {
    expect(find(source, target)).toEqual([])
  })

  it('that went to a neighbour is no loss', () => {
    const source = 'The kernel calls `Foo::bar` here.\n\nThen it goes on with the second step of it.'
    const target = 'カーネルはここで呼び出します。\n\nそれから`Foo::bar`の第二段階に進みます。'
    expect(find(source, target)).toEqual([])
  })

  it('of the translator’s language is an explanation', () => {
    expect(find('The kernel maps page zero now.', 'カーネルは今`ページ 0`をマップします。')).toEqual([])
  })
})

it('compares tags of templates and footnotes', () => {
  const source = 'The tag {{ version() }} of the kernel[^1] and more words here.\n\n[^1]: A note on it.'
  expect(find(source, 'カーネル[^1]のタグ{{ versoin() }}とその他の言葉です。\n\n[^1]: 注です。')).toEqual([
    'changed: {{ versoin() }}',
  ])
  expect(find(source, 'カーネル[^1]のタグ{{version()}}とその他の言葉です。\n\n[^1]: 注です。')).toEqual([])
})
