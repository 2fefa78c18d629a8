import { describe, expect, it } from 'vitest'
import { runCommand } from '../support/command.ts'
import { translation } from '../support/status.ts'
import { transcript } from '../support/transcript.ts'
import { linkBlog, linkedJa, NEW, OLD, TARGET, textOf } from '../support/update.ts'

const snapshot = (name: string): string => `../transcripts/${name}.txt`

const WORK = {
  before: ['Water boils at sea level.'],
  after: ['Water never boils at sea level, whatever you do.'],
  target: ['水は海面の高さで沸騰します。'],
}

/** A post in four languages: work left in Japanese, none in Korean, no basis in French, and a German file in a mess. */
async function aBlog() {
  const blog = await linkBlog(WORK)
  const korean = [`시작하기 전에 [설명서](${OLD})를 읽으세요.`, '물은 어떤 경우에도 끓지 않습니다.']
  await blog.write('content/a.ko.md', translation(blog.basis, ...korean))
  await blog.write('content/a.fr.md', `+++\ntitle = "Premier"\n+++\n\nLisez [le manuel](${OLD}).\n`)
  await blog.write(
    'content/a.de.md',
    translation(blog.basis, `Lies [das Handbuch](${OLD}).`, 'Wasser siedet.'),
  )
  await blog.commit('Translate')
  await blog.write(
    'content/a.de.md',
    translation(blog.basis, `Lies [das Handbuch](${OLD}).`, 'Wasser kocht.'),
  )
  return blog
}

describe('translate update', () => {
  it('explains itself, and refuses what makes no sense', async () => {
    await using blog = await linkBlog()
    const lines = [
      'update --help',
      'update --json --markdown',
      'update nowhere',
      'update --locale xx',
      'update --dry-run --root nowhere',
    ]
    await expect(await transcript(lines, { cwd: blog.root })).toMatchFileSnapshot(
      snapshot('update-bad-input'),
    )
  })

  it('shows first what it would do', async () => {
    await using blog = await aBlog()
    const lines = [
      'update --dry-run',
      'update --dry-run --markdown --locale ko',
      'update --dry-run --ui-locale ja',
    ]
    await expect(await transcript(lines, { cwd: blog.root })).toMatchFileSnapshot(snapshot('update-dry-run'))
    const { stdout } = await runCommand(['update', '--dry-run'], { cwd: blog.root })
    await blog.write('.git/plan.patch', stdout)
    await blog.git('apply', '.git/plan.patch')
    expect(await textOf(blog, TARGET)).toBe(translation(blog.basis, linkedJa(NEW), ...WORK.target))
  })

  it('says what it did, and what a translator has to do', async () => {
    await using blog = await aBlog()
    const lines = ['update', 'update', 'status --posts', 'update --ui-locale ko']
    const text = await transcript(lines, { cwd: blog.root, mayWrite: true })
    await expect(text).toMatchFileSnapshot(snapshot('update'))
  })
})
