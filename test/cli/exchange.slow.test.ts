import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/exchange/plain-text.ts'
import {
  EN,
  editUnits,
  FILE,
  inCapitals,
  post,
  translateOpen,
  translationFrom,
  waterBlog,
} from '../support/exchange.ts'
import { runCommand } from '../support/command.ts'
import { transcript } from '../support/transcript.ts'

const snapshot = (name: string): string => `../transcripts/${name}.txt`

const NOW = [
  EN[0],
  'Water never boils at [sea level](https://example.org/sea), whatever `boil()` says.',
  'It takes about four hours on most stoves that I know.',
  'On the moon it boils at once.',
]

/** A blog with a post that is behind in Japanese, and one that is not translated yet. */
async function aBlog() {
  const blog = await waterBlog(NOW)
  // Their ids are random, and so would be those of commits
  await blog.write('.git/info/exclude', 'exchange\n')
  await blog.write('content/b.md', post('Tea', 'Tea needs water.', '- Leaves\n- A pot of clay'))
  await blog.commit('A new post')
  return blog
}

describe('translate export', () => {
  it('explains itself, and refuses what makes no sense', async () => {
    await using blog = await aBlog()
    const lines = [
      'export --help',
      'export',
      'export --output exchange --format csv',
      'export --output exchange nowhere',
      'export --output exchange --locale xx',
      'import --help',
      'import',
      'import nowhere.xlf',
      'import content/a.md',
      'import --publish all a.xlf',
    ]
    const text = await transcript(lines, { cwd: blog.root })
    await expect(text).toMatchFileSnapshot(snapshot('exchange-bad-input'))
  })

  it('says what is in the files', async () => {
    await using blog = await aBlog()
    const lines = [
      'export --output exchange',
      'export --output exchange',
      'export --output one --one-file-per-locale --format po',
      'export --output exchange --stale content/a.md',
      'export --output exchange --ui-locale ja',
    ]
    const text = await transcript(lines, { cwd: blog.root, mayWrite: true })
    await expect(text).toMatchFileSnapshot(snapshot('export'))
  })
})

describe('translate import', () => {
  it('shows first what it would do, as git reads it', async () => {
    await using blog = await aBlog()
    await runCommand(['export', '--output', 'exchange'], { cwd: blog.root })
    await editUnits(blog, FILE, translateOpen)
    const text = await transcript([`import --dry-run ${FILE}`], { cwd: blog.root })
    await expect(text).toMatchFileSnapshot(snapshot('import-dry-run'))
    const { stdout } = await runCommand(['import', '--dry-run', FILE], { cwd: blog.root })
    await blog.write('.git/plan.patch', stdout)
    await blog.git('apply', '.git/plan.patch')
    expect(await blog.git('status', '--porcelain', '--', 'content')).toBe(' M content/a.ja.md')
  })

  it('says what it took, and shows both texts where it did not', async () => {
    await using blog = await aBlog()
    await runCommand(['export', '--output', 'exchange'], { cwd: blog.root })
    await editUnits(blog, FILE, unit => {
      const words = plainText(unit.source)
      if (words.startsWith('Water never'))
        return { ...unit, state: 'translated', target: ['Without any code.'] }
      return words === 'Water' ? inCapitals(unit) : translateOpen(unit)
    })
    await editUnits(blog, 'exchange/ja/content/b.md.xlf', unit =>
      plainText(unit.source) === 'Leaves' ? unit : inCapitals(unit),
    )
    await blog.write(
      'content/a.ja.md',
      translationFrom(
        blog.basis,
        '水の話',
        '## 沸騰',
        '`boil()` によれば、水は[海面](https://example.org/sea)で沸騰します。',
        'たいていのコンロで 4 分ほどかかります。',
      ),
    )
    await blog.write('content/a.md', post('Water', ...NOW.map(text => text.replace('at once', 'never'))))
    await blog.commit('Meanwhile')
    const lines = [
      `import ${FILE} exchange/ja/content/b.md.xlf`,
      'import --publish partial exchange/ja/content/b.md.xlf',
      `import ${FILE} --force --ui-locale ko`,
      'status --posts',
    ]
    const text = await transcript(lines, { cwd: blog.root, mayWrite: true })
    await expect(text).toMatchFileSnapshot(snapshot('import'))
  })
})
