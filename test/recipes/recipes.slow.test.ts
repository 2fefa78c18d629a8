import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { playRecipe, type Sites } from '../support/recipes/play-recipe.ts'

const POSTS = resolve(import.meta.dirname, '../../content/recipes')
const SITES = resolve(import.meta.dirname, 'sites')

const posts = readdirSync(POSTS).filter(name => !/\.[\w-]+\.md$/.test(name))
const siteOf = (name: string): string => readFileSync(join(SITES, `${name}.txtar`), 'utf8')
const sitesOf = (name: string): Sites => ({
  site: siteOf(name),
  sources: name === 'separate-repository' ? siteOf(`${name}.sources`) : null,
})

const textOf = (name: string): string => readFileSync(join(POSTS, name), 'utf8')
const configOf = (post: string): string => /^```toml\n(# translate\.toml\n[^]*?)^```\n/m.exec(post)?.[1] ?? ''

describe('recipes', () => {
  it.concurrent.for(posts)(
    '%s: prints what it says, configured as `init` proposes',
    async (name, { expect }) => {
      const post = textOf(name)
      const played = await playRecipe(post, sitesOf(basename(name, '.md')))
      // `-u` writes into the post what is printed today
      await expect(played.post).toMatchFileSnapshot(join(POSTS, name))
      expect({ content: parse(configOf(post))['content'] }).toMatchObject({
        content: parse(played.proposed ?? '')['content'],
      })
    },
  )

  it.each(posts)('%s: a configuration of at most ten lines', name => {
    const lines = configOf(textOf(name))
      .split('\n')
      .filter(line => /^[^#]/.test(line))
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.length).toBeLessThanOrEqual(10)
  })
})
