import { describe, expect, it } from 'vitest'
import { classifyEdit } from '../../../src/edits/classify.ts'
import type { Judgement } from '../../../src/edits/types.ts'

function judge(before: string, after: string): Judgement {
  return classifyEdit({ before, after, kind: 'front-matter' })
}

describe('fields of front matter', () => {
  it.each([
    ['weight: 3', 'weight: 4', 'fieldChanged'],
    ['date: 2031-01-02', 'date = "2031-01-02"', 'fieldChanged'],
    ['updated: 2031-10-29 00:00:00 +0000', 'updated = "2031-10-29"', 'fieldChanged'],
    ['draft = true', 'draft = false', 'fieldChanged'],
    ['slug: hot-tea', 'url: hot-tea', 'fieldRenamed'],
    ['summary: The tea is hot', 'description: The tea is hot', 'fieldRenamed'],
    ['template: tea.html', 'template: milk.html', 'fieldChanged'],
    ['cover: ./img/tea.png', 'cover: ./img/milk.png', 'fieldChanged'],
    ['title: Hot tea', 'title: Hot tea\nweight: 3', 'fieldAdded'],
    ['title: Hot tea\nlayout: post', 'title: Hot tea', 'fieldRemoved'],
    ['redirect_from: "/2031/tea/"', 'date = "2031-09-02"', 'fieldAdded'],
    ['authors = [\n  "tea-cook",\n]', 'authors = [\n  "tea-cook",\n  "milkman7",\n]', 'fieldChanged'],
    ['author: tea-cook', 'author: MilkMan', 'fieldChanged'],
    ['layout: post # old', 'layout: post # new', 'fieldChanged'],
    ['title: Hot tea\n# note to us', 'title: Hot tea\n# other note', 'fieldChanged'],
  ])('that are for machines are carried over: %j → %j (%s)', (before, after, code) => {
    const { label, reasons } = judge(`hot: true\n${before}`, `hot: true\n${after}`)
    expect(label).toBe('mechanical')
    expect(reasons.map(reason => reason.code)).toContain(code)
  })

  it.each([
    ['title: Hot tea', 'title: Cold tea'],
    ['title = "Hot tea"', 'title = "Cold tea"'],
    ['title: Tea', 'title: Milk'],
    ['description: tea', 'description: milk'],
    ['weight: 3\ntitle: Hot tea', 'weight: 4\ntitle: Cold tea'],
    ['title: Hot tea', 'weight: 3'],
    ['motto: tea', 'motto: milk'],
    ['tags: [tea, cups]', 'tags: [tea, pots]'],
    ['author: Ann Cook', 'author: Bob Cook'],
    ['description: |\n  The tea is hot.', 'description: |\n  The tea is cold.'],
    ['fear: The tea is hot', 'hope: The tea is hot'],
    ['Tea: hot-pot', 'Milk: hot-pot'],
    ['Hot tea', 'Cold tea'],
    ['Hot tea: a story', 'Cold tea: a story'],
  ])('that readers see are for a translator: %j → %j', (before, after) => {
    expect(judge(before, after).label).toBe('substantive')
    expect(judge(after, before).label).toBe('substantive')
  })

  it.each([
    ['title: "Hot tea"', "title: 'Hot tea'"],
    ['title: The tea is hot', 'title: The tea is hot.'],
    ['title: This is the the tea', 'title: This is the tea'],
  ])('may look another way: %j → %j', (before, after) => {
    expect(judge(before, after).label).toBe('cosmetic')
  })
})

describe('the text of one field that reads like a field', () => {
  it.each([
    ['status: stable', 'status: beta'],
    ['layout: hot-tea', 'layout: cold-tea'],
    ['slug: hot-tea', 'path: hot-tea'],
    ['author: tea-cook', 'author: milkman'],
  ])('is for a translator: %j → %j', (before, after) => {
    expect(judge(before, after).label).toBe('substantive')
    expect(judge(after, before).label).toBe('substantive')
  })

  it.each([
    ['weight: 3', 'weight: 4'],
    ['cover: ./img/tea.png', 'cover: ./img/milk.png'],
    ['status = "stable"', 'status = "beta"'],
    ['status: stable', 'status: stable\nweight: 3'],
  ])('is carried over where no word changed, or it is one after all: %j → %j', (before, after) => {
    expect(judge(before, after).label).toBe('mechanical')
    expect(judge(after, before).label).toBe('mechanical')
  })
})
