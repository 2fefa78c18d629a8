import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../../src/document/parsers.ts'
import { carryIn, outcomesOf } from '../../support/carry.ts'

beforeAll(() => loadParser('satteri'))

const SOURCE = 'We follow [one] and [two] in this post, step by step.\n\n'
const TARGET = 'この記事では、[一]と[二]に一歩ずつ従います。\n\n'

describe('an address that several definitions have', () => {
  const ONE = '[one]: https://a.org/x\n'

  it('is left where no label tells which is meant', () => {
    const target = `${TARGET}[二]: https://a.org/x\n[一]: https://a.org/x\n`
    const plan = carryIn({
      before: `${SOURCE}${ONE}[two]: https://a.org/x\n`,
      after: `${SOURCE}${ONE}[two]: https://a.org/y\n`,
      target,
    })
    expect([outcomesOf(plan), plan.text]).toEqual([['left cannotCarrySeveral'], target])
  })

  it('is left where the translation has one for both', () => {
    const target = `この記事では、[一]に一歩ずつ従います。\n\n[一]: https://a.org/x\n`
    const plan = carryIn({
      before: `${SOURCE}[two]: https://a.org/x\n${ONE}`,
      after: `${SOURCE}[two]: https://a.org/y\n${ONE}`,
      target,
    })
    expect([outcomesOf(plan), plan.text]).toEqual([['left cannotCarrySeveral'], target])
  })

  it('is carried by its label, and where all of them change alike', () => {
    const [before, after] = [
      `${SOURCE}${ONE}[two]: https://a.org/x\n`,
      `${SOURCE}${ONE}[two]: https://a.org/y\n`,
    ]
    const own = '[一][one]と[二][two]に従います。\n\n[two]: https://a.org/x\n[one]: https://a.org/x\n'
    expect(carryIn({ before, after, target: own }).text).toBe(own.replace('/x', '/y'))
    const all = after.replace('/x', '/y')
    const target = `${TARGET}[二]: https://a.org/x\n[一]: https://a.org/x\n`
    expect(carryIn({ before, after: all, target }).text).toBe(target.replaceAll('/x', '/y'))
  })
})

describe('a definition that comes', () => {
  const plain = 'It reads the first entry of the table.\n'

  it('never makes a link of prose', () => {
    const target = '表の最初の項目、配列 a[0] を読みます。\n'
    const plan = carryIn({ before: plain, after: `${plain}\n[0]: https://a.org\n`, target })
    expect([outcomesOf(plan), plan.text]).toEqual([['left cannotCarryTranslated'], target])
  })

  it('is left to a translator where brackets wait for it', () => {
    const before = 'It reads the first entry of [the table].\n'
    const target = '[表][the table]の最初の項目を読みます。\n'
    const plan = carryIn({ before, after: `${before}\n[the table]: https://a.org\n`, target })
    expect([outcomesOf(plan)[0], plan.text]).toEqual(['left cannotCarryTranslated', target])
  })

  it('stands in the container of its neighbour', () => {
    const defs = (...lines: string[]) => `> We follow [one] in this post.\n>\n${lines.join('\n')}\n`
    const [one, two, zero] = [
      '> [one]: https://a.org/1',
      '> [two]: https://a.org/2',
      '> [zero]: https://a.org/0',
    ]
    const target = `> この記事では[一][one]に従います。\n>\n${one}\n`
    const below = carryIn({ before: defs(one), after: defs(one, two), target })
    expect([outcomesOf(below), below.text]).toEqual([['carried'], `${target}${two}\n`])
    const above = carryIn({ before: defs(one), after: defs(zero, one), target })
    expect(above.text).toBe(target.replace(one, `${zero}\n${one}`))
  })

  it('stands in the item of its neighbour', () => {
    const [one, two] = ['  [one]: https://a.org/1', '  [two]: https://a.org/2']
    const list = (...lines: string[]) => `- We follow [one] in this post.\n\n${lines.join('\n')}\n`
    const target = `- この記事では[一][one]に従います。\n\n${one}\n`
    const plan = carryIn({ before: list(one), after: list(one, two), target })
    expect(plan.text).toBe(`${target}${two}\n`)
  })
})

describe('a definition that goes', () => {
  const [one, two] = ['> [one]: https://a.org/1\n', '> [two]: https://a.org/2\n']

  it('leaves the quote that it stands in', () => {
    const [source, target] = ['> We follow [one] here.\n>\n', '> ここでは[一][one]に従います。\n>\n']
    const plan = carryIn({
      before: source + one + two,
      after: source + one,
      target: target + one + two,
    })
    expect([outcomesOf(plan), plan.text]).toEqual([['carried'], target + one])
  })

  it('is not there already while it stands behind a bullet', () => {
    const target = 'ここから始めます。\n\n- [two]: https://a.org/2\n'
    const plan = carryIn({
      before: 'We begin here.\n\n- [two]: https://a.org/2\n',
      after: 'We begin here.\n',
      target,
    })
    expect([outcomesOf(plan), plan.text]).toEqual([['left cannotCarryPrune'], target])
  })
})
