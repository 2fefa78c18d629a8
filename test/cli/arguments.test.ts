import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseArguments, readEarlyOptions } from '../../src/cli/arguments.ts'
import { run } from '../../src/cli/run.ts'
import { aWorld } from '../support/world.ts'
import { cases } from '../support/cases.ts'

describe('normaliseArguments', () => {
  it.each([
    [[], []],
    [['status'], ['status']],
    [
      ['--root', 'a', '--debug', 'status', 'b'],
      ['status', '--root', 'a', '--debug', 'b'],
    ],
    [
      ['--root=a', 'status', '--posts'],
      ['status', '--root=a', '--posts'],
    ],
    [['--ui-locale', 'ja'], []],
    [['--root'], []],
    [['--help'], ['--help']],
    [
      ['--debug', '--help'],
      ['--help', '--debug'],
    ],
    [['help'], ['--help']],
    [
      ['help', 'status'],
      ['status', '--help'],
    ],
    [
      ['--ui-locale', 'ja', 'help', 'status', 'more'],
      ['status', '--help'],
    ],
    [
      ['status', 'help'],
      ['status', 'help'],
    ],
    [
      ['status', '--', '--x', '--at='],
      ['status', '--', '--x', '--at='],
    ],
  ])('%j → %j', (argv, expected) => {
    expect(normaliseArguments(argv)).toEqual(expected)
  })

  it.each(
    ['--at=', '-a=', '--x', '-9', '--1', '-', '--constructor', '--to-string'].filter(
      option => option !== '-',
    ),
  )('refuses %s, which would pass for a path', option => {
    expect(() => normaliseArguments(['status', option])).toThrow(/^cli:(?:emptyValue|unknownOption)/)
  })

  it.each(['--config', '--root', '--locale', '--ui-locale', '--at', '--output'])(
    'refuses an empty value of %s',
    option => {
      expect(() => normaliseArguments(['status', option, ''])).toThrow(/^cli:emptyValue/)
      expect(() => normaliseArguments([option, '', 'status'])).toThrow(/^cli:emptyValue/)
      expect(normaliseArguments(['status', '--', option, ''])).toEqual(['status', '--', option, ''])
    },
  )

  it('lets a single - pass', () => {
    expect(normaliseArguments(['status', '-'])).toEqual(['status', '-'])
  })
})

describe('readEarlyOptions', () => {
  it.each([
    [['status', '--ui-locale', 'ja'], { uiLocale: 'ja', debug: false, color: true }],
    [['--ui-locale=ko', '--no-color', 'x', '--debug'], { uiLocale: 'ko', debug: true, color: false }],
    [['--ui-locale'], { uiLocale: undefined, debug: false, color: true }],
    [['status', '--', '--debug', '--ui-locale=ja'], { uiLocale: undefined, debug: false, color: true }],
  ])('%j → %o', (argv, expected) => {
    expect(readEarlyOptions(argv)).toEqual(expected)
  })
})

describe('a number below zero', () => {
  it('is a wrong number of words, not an option', () => {
    expect(() => normaliseArguments(['diff', '--context', '-1'])).toThrow(/^diff:badContext.*"-1"/)
    expect(() => normaliseArguments(['diff', '-1'])).toThrow(/^cli:unknownOption/)
  })
})

describe('any command line', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'status',
      'segment',
      'init',
      'help',
      '--help',
      '-h',
      '-v',
      '--version',
      '--',
      '-',
      '--json',
      '--at',
      '--ui-locale',
      'ja',
    ),
    fc.constantFrom(
      '__proto__',
      'constructor',
      '--__proto__',
      '--constructor',
      '--to-string',
      '--no-',
      '--=',
      '--json=',
      '-=',
      '--no-json',
    ),
    fc.string(),
  )

  it('ends with 0 or 2, never with a bug', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 5 }), async argv => {
        // Outside of any repository, so that every run stops at once
        const world = aWorld({ cwd: '/nonexistent' })
        expect([0, 2]).toContain(await run(argv, world))
        expect(world.written.stdout.length + world.written.stderr.length).toBeGreaterThan(0)
      }),
      { numRuns: cases(60) },
    )
  })
})
