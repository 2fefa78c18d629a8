import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import { tokenise } from '../../../src/edits/tokens/tokenise.ts'

describe('letter case of a unit', () => {
  it.each([
    ['Take 10 MB now', 'Take 10 Mb now'],
    ['Take 10MB now', 'Take 10Mb now'],
    ['Take 10 MB/s now', 'Take 10 Mb/s now'],
    ['It needs 5 mA.', 'It needs 5 MA.'],
    ['It needs 5 mW.', 'It needs 5 MW.'],
    ['At 3 MHz it boils', 'At 3 mHz it boils'],
    ['It is 5m long', 'It is 5M long'],
    ['Take 10 MB now', 'Take 10 GB now'],
  ])('is carried over: %j → %j', (before, after) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect([label, reasons[0]?.code]).toEqual(['mechanical', 'numberChanged'])
  })

  it.each([
    ['Take 10 MB now', 'Take 10MB now'],
    ['Take a 10 KiB cup', 'Take a 10-KiB cup'],
    ['Take 10 Cups now', 'Take 10 cups now'],
    ['Take 10 KG now', 'Take 10 kg now'],
    ['The Ma is hot', 'The ma is hot'],
    ['Take 5 M now', 'Take 5 m now'],
  ])('says nothing elsewhere: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('cosmetic')
  })

  it('leaves words of a unit to a translator', () => {
    expect(classifyEdit({ before: 'It is 8 bytes long', after: 'It is 8 bits long' }).label).toBe(
      'substantive',
    )
  })
})

describe('a formula', () => {
  it.each([
    ['$$a=b$$', '$$a=c$$'],
    ['$$\na = b\n$$', '$$\na = c\n$$'],
    ['So $a=b$ is hot', 'So $a=c$ is hot'],
    ['So $x$ is hot', 'So $y$ is hot'],
    ['So $f(x)$, then', 'So $f(y)$, then'],
    [String.raw`So $\alpha_1$ is hot`, String.raw`So $\beta_1$ is hot`],
    [String.raw`$$\frac{a}{b}$$`, String.raw`$$\frac{a}{c}$$`],
  ])('is carried over: %j → %j', (before, after) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect([label, reasons[0]?.code]).toEqual(['mechanical', 'codeChanged'])
  })

  it.each([
    ['Tea costs $5 and milk costs $6', 'Tea costs $5 or milk costs $6'],
    ['From $5 to 6$ now', 'From $5 or 6$ now'],
    ['It is $tea and a $cup', 'It is $tea or a $cup'],
    ['Set $TEA=1 and $MILK=2', 'Set $TEA=1 or $MILK=2'],
    ['$$a = \\text{hot tea}$$', '$$a = \\text{cold tea}$$'],
    ['$$hot tea is here$$', '$$cold tea is here$$'],
    ['It is $$. The tea is hot. And $$', 'It is $$. The tea is cold. And $$'],
    ['So $a=b$ is hot', 'So $a=b$ is cold'],
  ])('hides no words: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
  })
})

describe('square brackets that are no link', () => {
  it.each([
    ['Usage: kettle [cup]', 'Usage: kettle cup'],
    ['Call kettle [--hot] now', 'Call kettle --hot now'],
    ['Call kettle [OPTIONS] now', 'Call kettle OPTIONS now'],
    ['Call kettle [tea|milk] now', 'Call kettle tea|milk now'],
    ['Call kettle [cup...] now', 'Call kettle cup now'],
    ['Take cups[0] now', 'Take cups 0 now'],
  ])('say something: %j → %j', (before, after) => {
    expect(classifyEdit({ before, after }).label).toBe('substantive')
    expect(classifyEdit({ before: after, after: before }).label).toBe('substantive')
  })

  it.each([
    ['See [tea] now', 'See tea now'],
    ['See [hot tea] now', 'See hot tea now'],
    ['See [TEA](/a) now', 'See TEA now'],
    ['See [TEA][a] now', 'See TEA now'],
    ['See [cups[0]](/a) now', 'See [cups[0]](/b) now'],
  ])('and those that are one: %j → %j', (before, after) => {
    const { label, reasons } = classifyEdit({ before, after })
    expect([label, reasons[0]?.code.slice(0, 4)]).toEqual(['mechanical', 'link'])
  })

  it('lose none of the links around them', () => {
    const links = tokenise('[kettle [--hot] tea](/a) and [TEA]').filter(({ type }) => type === 'target')
    expect(links.map(({ key }) => key)).toEqual(['/a'])
  })
})
