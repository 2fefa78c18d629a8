import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import { tokenise } from '../../../src/edits/tokens/tokenise.ts'

function codeIn(text: string): string[] {
  return tokenise(text)
    .filter(({ type }) => type === 'code')
    .map(({ text: code }) => code)
}

describe('code without backticks', () => {
  it.each([
    ['boil --hot now', '--hot'],
    ['boil (--very-hot).', '--very-hot'],
    ['boil --heat=high.', '--heat=high'],
    ['boil --pot="big cup", then', '--pot="big cup"'],
    ['boil -v, then', '-v'],
    ['boil -O2 now', '-O2'],
    ['boil -I=tea now', '-I=tea'],
    ['**--hot** boils', '--hot'],
    ['the .tea file', '.tea'],
    ['the .tea/pot.toml.', '.tea/pot.toml'],
    ['in (.teapot-rc) here', '.teapot-rc'],
    ['call pour() now', 'pour()'],
    ['call Cup::pour().', 'Cup::pour()'],
    ['call cup.pour(), then', 'cup.pour()'],
    ['call boil!() now', 'boil!()'],
    ['set pourTea now', 'pourTea'],
    ['set pourTea, then', 'pourTea'],
    ['(pourTeaNow)', 'pourTeaNow'],
    ['set $TEA_POT now', '$TEA_POT'],
    ['set $tea.', '$tea'],
    ['set ${TEA} now', '${TEA}'],
    ['set %TEA% now', '%TEA%'],
    ['the PATH here', 'PATH'],
    ['the TEAPATH.', 'TEAPATH'],
    ['set TEA_POT now', 'TEA_POT'],
  ])('%s', (text, code) => {
    expect(codeIn(text)).toEqual([code])
  })

  it('stands beside other code', () => {
    expect(codeIn('boil -h/--help or -v|--verbose')).toEqual(['-h', '--help', '-v', '--verbose'])
  })
})

describe('what only looks like it', () => {
  it.each([
    'tea \u2014hot tea',
    'tea \u2013hot tea',
    'tea -- hot tea',
    'tea --hot or cold-- now',
    'tea--hot tea',
    'well-known tea',
    'tea -a cup',
    'tea -I think',
    'tea -hot or cold',
    '- v',
    '-5 cups',
    'the end. Start here',
    'the end.Start here',
    'tea, e.g. green',
    'tea, i.e. leaves',
    'the .NET tea',
    'tea... and milk',
    'tea ...and milk',
    'a .5 cup',
    'cup(s) of tea',
    'tea (hot)',
    'tea () milk',
    'the iPhone',
    'the GitHub',
    'the gitHub',
    'the javaScript',
    'the macOS',
    'the JavaScript',
    'the TeaPot',
    'it MUST boil',
    'the path here',
    'FIND THE PATH HERE',
    'it costs $5',
    'US$ and 5 % of it',
  ])('%s', text => {
    expect(codeIn(text)).toEqual([])
  })
})

describe('an edit of it', () => {
  it.each([
    ['Use -v now', 'Use -V now', 'codeChanged'],
    ['Use --hot now', 'Use --cold now', 'codeChanged'],
    ['Set pourTea now', 'Set pourMilk now', 'codeChanged'],
    ['Read .tea now', 'Read .milk now', 'codeChanged'],
    ['Read .tea now', 'Read tea now', 'codeRemoved'],
    ['Call pour() now', 'Call pour now', 'codeRemoved'],
    ['Set $TEA now', 'Set $tea now', 'codeChanged'],
    ['Set pour_tea now', 'Set `pour_tea` now', 'codeFormatted'],
    ['Set pourTea now', 'Set `pourTea` now', 'codeFormatted'],
    ['Use --hot now', 'Use `--hot` now', 'codeFormatted'],
  ])('is carried over: %j → %j (%s)', (before, after, code) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect([label, reasons[0]?.code]).toEqual(['mechanical', code])
  })

  it.each([
    ['Use --hot now', 'Use hot now'],
    ['Use -Wtea now', 'Use -wtea now'],
    ['Set pourTea now', 'Set pourtea now'],
    ['Find the PATH here', 'Find the path here'],
    ['Use --hot for the tea', 'Use it for the tea'],
  ])('is for a translator where a word is said: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
    expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
  })

  it.each([
    ['The gitHub page is hot', 'The GitHub page is hot'],
    ['The iphone is hot', 'The iPhone is hot'],
    ['It MUST boil now', 'It must boil now'],
    ['Tea --hot or cold-- now', 'Tea \u2014 hot or cold \u2014 now'],
  ])('is a matter of looks where it is none: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('cosmetic')
  })
})
