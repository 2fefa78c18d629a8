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

describe.each(posts)('recipe %s', name => {
  const path = join(POSTS, name)
  const post = readFileSync(path, 'utf8')

  const [, config = ''] = /^```toml\n(# translate\.toml\n[^]*?)^```\n/m.exec(post) ?? []

  it('prints what the post says, and has a configuration like the one that `init` writes', async () => {
    const played = await playRecipe(post, sitesOf(basename(name, '.md')))
    // `-u` writes into the post what is printed today
    await expect(played.post).toMatchFileSnapshot(path)
    expect({ content: parse(config)['content'] }).toMatchObject({
      content: parse(played.proposed ?? '')['content'],
    })
  })

  it('has a configuration of at most ten lines', () => {
    expect(config.split('\n').filter(line => /^[^#]/.test(line)).length).toBeLessThanOrEqual(10)
  })
})
