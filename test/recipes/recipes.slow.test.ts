import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { parse } from 'smol-toml'
import { describe, expect, it } from 'vitest'
import { playRecipe } from '../support/recipes/play-recipe.ts'

const POSTS = resolve(import.meta.dirname, '../../content/recipes')
const SITES = resolve(import.meta.dirname, 'sites')

const posts = readdirSync(POSTS).filter(name => !/\.[\w-]+\.md$/.test(name))
const siteOf = (name: string): string => readFileSync(join(SITES, `${basename(name, '.md')}.txtar`), 'utf8')

describe.each(posts)('recipe %s', name => {
  const path = join(POSTS, name)
  const post = readFileSync(path, 'utf8')

  const [, config = ''] = /^```toml\n(# translate\.toml\n[^]*?)^```\n/m.exec(post) ?? []

  it('prints what the post says, and has a configuration like the one that `init` writes', async () => {
    const played = await playRecipe(post, siteOf(name))
    // `-u` writes into the post what is printed today
    await expect(played.post).toMatchFileSnapshot(path)
    expect(parse(config)['content']).toMatchObject(parse(played.proposed ?? '')['content'])
  })

  it('has a configuration of at most ten lines', () => {
    expect(config.split('\n').filter(line => /^[^#]/.test(line)).length).toBeLessThanOrEqual(10)
  })
})
