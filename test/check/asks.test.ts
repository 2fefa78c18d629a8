import { beforeAll, expect, it } from 'vitest'
import { RULES } from '../../src/check/rules.ts'
import type { Asked, Surroundings } from '../../src/check/types.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { checkedOf } from '../support/check-pair.ts'

beforeAll(() => loadParser('satteri'))

const TEXT = [
  '+++\ntitle = "A"\n+++',
  '# Heading 14',
  'Words **strong** `code` ![alt](a.png) <b>c</b> 99 and [label] [^1] of them.',
  '[here](#heading) [there](b.md#x) [post](c.md) [site](https://a.b/c)',
  '| a | b |\n|---|---|\n| 77 | d |',
  '```rust\nlet x = 42;\n```',
]

/** Surroundings that tell what was asked of them. */
function listening(asked: Set<Asked>): Surroundings {
  const hear = <T>(what: Asked, answer: T): T => {
    asked.add(what)
    return answer
  }
  return {
    hasFile: path => hear('files', /^b\.md|^c\.md/.test(path)),
    translationOf: () => hear('files', undefined),
    anchorsOf: () => hear('anchors', { ids: new Set<string>('x'), isOpen: false }),
    get glossary() {
      return hear('glossary', new Map([['heading', ['見出し']]]))
    },
  }
}

it.each(RULES)('$id asks for what it says', rule => {
  const [source, ...more] = TEXT.map((_, at) => TEXT.slice(0, TEXT.length - at).join('\n\n'))
  const targets = [TEXT.join('\n\n').replaceAll(/c\.md|here|#x|14|b\/c/g, 'か'), ...more]
  const asked = new Set<Asked>()
  for (const target of targets) {
    const checked = checkedOf({ source: source ?? '', target })
    rule.find(Object.defineProperty(checked, 'surroundings', { value: listening(asked) }))
  }
  expect([...asked].sort()).toEqual([...(rule.asks ?? [])].sort())
})
