import { array, assert, constantFrom, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { planTree, type TreeFacts } from '../../../src/plan/tree/plan-tree.ts'
import { remotePathOf, sourcePathOf } from '../../../src/plan/tree/remote-path.ts'

const plan = (facts: Partial<TreeFacts>) =>
  planTree({ sources: [], held: [], directory: '', formerNames: () => [], ...facts })

describe('the path that a source is held by', () => {
  it('is its own below the directory, without what no name has there', () => {
    expect(remotePathOf('posts/hello.md', '')).toBe('posts/hello.md.xliff')
    expect(remotePathOf('posts/why?.md', 'blog/en')).toBe('blog/en/posts/why%3F.md.xliff')
    expect(remotePathOf('100%.md', '')).toBe('100%.md.xliff')
  })

  it('leads back to the source, whatever its name', () => {
    const name = string({ unit: constantFrom('a', '%', '2', '5', '3', 'A', ':', '?', '\\', '"', '日') })
    assert(
      property(array(name, { minLength: 1, maxLength: 3 }), constantFrom('', 'blog'), (names, top) => {
        const source = names.join('/')
        const path = remotePathOf(source, top)
        expect(path).not.toMatch(/[\\:*?"<>|]/)
        expect(sourcePathOf(path, top)).toBe(source)
      }),
    )
  })

  it('is that of nobody elsewhere', () => {
    expect(sourcePathOf('other/a.md.xliff', 'blog')).toBeNull()
    expect(sourcePathOf('blog/a.md', 'blog')).toBeNull()
    expect(sourcePathOf('100%25.md.xliff', '')).toBeNull()
  })
})

describe('the plan of a tree', () => {
  it('tells what is there, new and gone', () => {
    const { places, gone } = plan({
      sources: ['a.md', 'b.md'],
      held: ['a.md.xliff', 'old.md.xliff', 'app.json'],
    })
    expect(places.map(({ kind }) => kind)).toEqual(['present', 'new'])
    expect(gone).toEqual([{ source: 'old.md', path: 'old.md.xliff' }])
  })

  it('finds a renamed source by the name that it had, once', () => {
    const { places, gone } = plan({
      sources: ['new/a.md', 'new/b.md'],
      held: ['old.md.xliff'],
      formerNames: () => ['old.md'],
    })
    expect(places).toEqual([
      { source: 'new/a.md', path: 'new/a.md.xliff', kind: 'renamed', from: 'old.md.xliff' },
      { source: 'new/b.md', path: 'new/b.md.xliff', kind: 'new', from: null },
    ])
    expect(gone).toEqual([])
  })

  it('takes no file from a source that has it by its own name', () => {
    const { places } = plan({
      sources: ['a.md', 'b.md'],
      held: ['a.md.xliff', 'x.md.xliff'],
      formerNames: () => ['a.md'],
    })
    expect(places.map(({ kind }) => kind)).toEqual(['present', 'new'])
  })
})
