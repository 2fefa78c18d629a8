import { beforeAll, describe, expect, it } from 'vitest'
import { align } from '../../src/alignment/align.ts'
import { fitOf } from '../../src/alignment/fit.ts'
import { findMisfits } from '../../src/alignment/judge-pair.ts'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'

beforeAll(async () => loadParser('satteri'))

const TIMER = `---
title: The timer
---

# The timer

The timer of a computer fires \`18\` times in a second, as [the manual](https://example.org/timer) says.

## Set it up

Write the rate to port \`0x40\` before you enable interrupts, or else the first tick is lost.

\`\`\`c
outb(0x40, rate & 0xff);
outb(0x40, rate >> 8);
\`\`\`

- Never write to \`0x41\`, which belongs to the memory.
- Always write the low byte first, since the chip waits for it.
`

const TIMER_JA = `---
title: タイマー
---

# タイマー

[マニュアル](https://example.org/timer)によると、コンピューターのタイマーは1秒に\`18\`回発火します。

## 設定する

割り込みを有効にする前に、ポート\`0x40\`に周期を書き込みます。そうしないと最初のティックが失われます。

\`\`\`c
outb(0x40, rate & 0xff);
outb(0x40, rate >> 8);
\`\`\`

- メモリのものである\`0x41\`には決して書き込まないでください。
- チップが待つので、必ず下位バイトから書き込んでください。
`

const BREAD_JA = `---
title: パン
---

# パンの焼き方

小麦粉500グラムと水\`350 ml\`を混ぜます。詳しくは[料理の本](https://example.org/bread)を見てください。

一晩寝かせます。冷蔵庫なら二日まで置けます。

| 温度 | 時間 |
|---|---|
| 230 | 20 |
| 200 | 25 |

\`\`\`sh
oven --preheat 230
\`\`\`

焼きあがったら、切る前に一時間冷まします。

> 熱いパンは切れません。
`

function codesOf(source: string, target: string): string[] {
  const [a, b] = [extract(source), extract(target)]
  const beads = align(a, b)
  return findMisfits(a, b, { beads, fit: fitOf(a, b, beads) }).map(
    ({ code, severity }) => `${severity} ${code}`,
  )
}

/** The first blocks of a text. */
function first(text: string, blocks: number): string {
  return `${text.split('\n\n').slice(0, blocks).join('\n\n')}\n`
}

describe('findMisfits', () => {
  it('finds nothing in a translation', () => {
    expect(codesOf(TIMER, TIMER_JA)).toEqual([])
  })

  it('finds nothing in one that has a passage more and one less', () => {
    const freely = TIMER_JA.replace('## 設定する', '（訳注：古い機種の話です。）\n\n## 設定する').replace(
      /- メモリ.*\n/,
      '',
    )
    expect(codesOf(TIMER, freely)).toEqual([])
  })

  it('finds that it is the translation of another post', () => {
    expect(codesOf(TIMER, BREAD_JA)).toEqual(['error alignment:otherPost'])
  })

  it('finds that there is no text, whatever the front matter says', () => {
    for (const empty of [
      '',
      '\n\n',
      '---\ntitle: タイマー\n---\n',
      '---\ntitle: T\n---\n\n```c\nint x;\n```\n',
      '---\n\n***\n',
    ])
      expect(codesOf(TIMER, empty)).toEqual(['error alignment:emptyTarget'])
  })

  it('finds a text ten times as long, repeated or with other posts behind it', () => {
    const body = TIMER_JA.split('---\n')[2] ?? ''
    expect(codesOf(TIMER, TIMER_JA + body.repeat(9))).toEqual(['warning alignment:muchLonger'])
    const long = TIMER_JA.replaceAll(/。/g, `。${'そして長い話がさらに続きます。'.repeat(12)}`)
    expect(codesOf(TIMER, long)).toEqual(['warning alignment:muchLonger'])
    const bread = BREAD_JA.split('---\n')[2] ?? ''
    expect(codesOf(TIMER, TIMER_JA + bread.repeat(3))).toEqual(['warning alignment:muchLonger'])
  })

  it('finds a translation that was begun only', () => {
    expect(codesOf(TIMER, first(TIMER_JA, 4))).toEqual(['warning alignment:muchShorter'])
  })

  it('finds a text that is still in the language of the source, and one that nearly is', () => {
    expect(codesOf(TIMER, TIMER)).toEqual(['warning alignment:untranslated'])
    expect(
      codesOf(TIMER, TIMER.replace('# The timer', '# タイマー').replace('rate & 0xff', 'rate & 255')),
    ).toEqual(['warning alignment:untranslated'])
  })

  it('counts what it found', () => {
    const [a, b] = [extract(TIMER), extract('')]
    const beads = align(a, b)
    expect(findMisfits(a, b, { beads, fit: fitOf(a, b, beads) })[0]?.params).toEqual({ count: 6 })
  })

  it('finds nothing where neither side has text, nor where one of them does not parse', () => {
    expect(codesOf('', '')).toEqual([])
    expect(codesOf('```c\nint x;\n```\n', '')).toEqual([])
    const broken = extract('<A>\n\ntext {1 +\n', { format: 'mdx' })
    const beads = align(extract(TIMER), broken)
    expect(
      findMisfits(extract(TIMER), broken, { beads, fit: { confidence: 0, covered: 0, used: 0 } }),
    ).toEqual([])
  })
})

describe('the fit of a pair', () => {
  it('is high for a translation and low for that of another post', () => {
    const fit = (target: string) => {
      const [a, b] = [extract(TIMER), extract(target)]
      return fitOf(a, b, align(a, b)).confidence
    }
    expect(fit(TIMER_JA)).toBeGreaterThan(0.95)
    expect(fit(first(TIMER_JA, 4))).toBeGreaterThan(0.5)
    expect(fit(BREAD_JA)).toBeLessThan(0.1)
    expect(fit('')).toBe(0)
  })
})
