import { digest, type DigestOptions } from '../../src/commands/digest.ts'
import type { DigestReport } from '../../src/report/digest/digest-report.ts'
import { makeHistory } from './history.ts'
import { createRepository, type TestRepository } from './repository.ts'

/** A post with a title, paragraphs below it. */
function post(title: string, ...paragraphs: readonly string[]): string {
  return `+++\ntitle = "${title}"\n+++\n\n${paragraphs.join('\n\n')}\n`
}

const ADA = 'Ada Byron <ada@example.org>'
const GITHUB = 'GitHub <noreply@github.com>'
const GRACE = 'Grace Hopper <1906+grace@users.noreply.github.com>'

const TEA = 'Boil some water. Then pour it over the leafs and wait for three minutes.'
const TEA_CORRECTED = 'Boil some water. Then pour it over the leaves and wait for three minutes.'
const CODE = (version: string): string => `Add this line:\n\n\`\`\`toml\ntea = "${version}"\n\`\`\``

/**
 * A blog's March 2024 with every way in which something lands: a merged request that corrects a word (maintainer's commit in it), a squashed
 * translation with a co-author, a rebased one, a merge whose subject is the title, one that touches a source and its translations, a
 * renamed post, single commits, bots, and something that is no post. Before and after it lies what is not of that month.
 */
export async function createNewsworthyBlog(): Promise<{
  repository: TestRepository
  oids: ReadonlyMap<string, string>
}> {
  const repository = await createRepository()
  const oids = await makeHistory(repository, [
    {
      id: 'start',
      author: ADA,
      at: '2024-02-20T10:00:00Z',
      message: 'Start',
      files: {
        'content/tea.md': post('Tea', TEA, CODE('1.0')),
        'content/tea.de.md': post(
          'Tee',
          'Wasser kochen. Dann über die Blätter gießen und drei Minuten warten.',
        ),
        'content/kettle.md': post('Kettle', 'A kettle has a handle.'),
        'content/kettle.ja.md': post('やかん', 'やかんには取っ手があります。'),
        'README.md': 'A blog.\n',
      },
    },
    {
      id: 'february',
      author: ADA,
      committer: GITHUB,
      at: '2024-02-29T23:59:59Z',
      message: 'Correct the kettle (#1)',
      files: { 'content/kettle.md': post('Kettle', 'A kettle has a handle, mostly.') },
    },
    {
      id: 'word',
      parents: ['february'],
      author: 'No name <none>',
      at: '2024-02-25T10:00:00Z',
      message: 'leaves',
      files: { 'content/tea.md': post('Tea', TEA_CORRECTED, CODE('1.0')) },
    },
    {
      id: 'review',
      author: ADA,
      at: '2024-03-01T09:00:00Z',
      message: 'Thank the contributor',
      files: { 'README.md': 'A blog with friends.\n' },
    },
    {
      id: 'merge',
      parents: ['february', 'review'],
      author: ADA,
      committer: GITHUB,
      at: '2024-03-01T00:00:00Z',
      message: 'Merge pull request #7 from linus/typos\n\nFix a typo about leaves\n\nIt was *wrong*.',
      files: {
        'content/tea.md': post('Tea', TEA_CORRECTED, CODE('1.0')),
        'README.md': 'A blog with friends.\n',
      },
    },
    {
      id: 'squash',
      author: GRACE,
      committer: GITHUB,
      at: '2024-03-05T12:00:00Z',
      message:
        'Add Japanese tea (#9)\n\n* Begin\n\nCo-authored-by: Yukihiro M <yuki@example.jp>\n\n* End\n\nCo-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.github.com>',
      files: { 'content/tea.ja.md': post('お茶', 'お湯を沸かします。') },
    },
    {
      id: 'rebased',
      author: 'Katherine Johnson <kj@example.org>',
      committer: ADA,
      at: '2024-03-07T12:00:00Z',
      message: 'Sharpen the German text',
      files: {
        'content/tea.de.md': post('Tee', 'Wasser kochen, über die Blätter gießen und drei Minuten warten.'),
      },
    },
    {
      id: 'own',
      parents: ['rebased'],
      author: 'Mary <mary@example.org>',
      at: '2024-03-08T12:00:00Z',
      message: 'Newer tea',
      files: {
        'content/tea.md': post('Tea', TEA_CORRECTED, CODE('1.1')),
        'content/tea.ja.md': post('お茶', 'お湯を沸かします。', CODE('1.1')),
        'content/tea.de.md': post('Tee', 'Wasser kochen, gießen, warten.', CODE('1.1')),
      },
    },
    {
      id: 'titled',
      parents: ['rebased', 'own'],
      author: ADA,
      committer: GITHUB,
      at: '2024-03-09T12:00:00Z',
      message: 'Use tea 1.1 everywhere (#12)\n\nAll languages.',
      files: {
        'content/tea.md': post('Tea', TEA_CORRECTED, CODE('1.1')),
        'content/tea.ja.md': post('お茶', 'お湯を沸かします。', CODE('1.1')),
        'content/tea.de.md': post('Tee', 'Wasser kochen, gießen, warten.', CODE('1.1')),
      },
    },
    {
      id: 'branch',
      parents: ['titled'],
      author: ADA,
      at: '2024-03-10T12:00:00Z',
      message: 'Move the kettle',
      files: {
        'content/kettle.md': null,
        'content/kettles.md': post('Kettle', 'A kettle has a handle, mostly.'),
        'content/kettle.ja.md': null,
        'content/kettles.ja.md': post('やかん', 'やかんには取っ手があります。'),
      },
    },
    {
      id: 'ours',
      parents: ['titled', 'branch'],
      author: ADA,
      committer: GITHUB,
      at: '2024-03-11T12:00:00Z',
      message: 'Merge pull request #13 from teahouse/kettles\n\nName it like the others',
      files: {
        'content/kettle.md': null,
        'content/kettles.md': post('Kettle', 'A kettle has a handle, mostly.'),
        'content/kettle.ja.md': null,
        'content/kettles.ja.md': post('やかん', 'やかんには取っ手があります。'),
      },
    },
    {
      id: 'bot',
      author: 'renovate[bot] <29139614+renovate[bot]@users.noreply.github.com>',
      committer: GITHUB,
      at: '2024-03-12T12:00:00Z',
      message: 'Update tea to 1.2 (#14)',
      files: { 'content/tea.md': post('Tea', TEA_CORRECTED, CODE('1.2')) },
    },
    {
      id: 'other',
      author: ADA,
      at: '2024-03-13T12:00:00Z',
      message: 'Build faster',
      files: { Makefile: 'all:\n' },
    },
    {
      id: 'first',
      author: ADA,
      at: '2024-03-14T12:00:00Z',
      message: 'Write about cups',
      files: { 'content/cups.md': post('Cups', 'A cup is small.') },
    },
    {
      id: 'second',
      author: ADA,
      at: '2024-03-31T23:59:59Z',
      message: 'More about cups',
      files: { 'content/cups.md': post('Cups & mugs', 'A cup is small. A mug is not.') },
    },
    {
      id: 'april',
      author: ADA,
      at: '2024-04-01T00:00:00Z',
      message: 'Even more about cups (#20)',
      files: { 'content/cups.md': post('Cups & mugs', 'A cup is small. A mug is not, ever.') },
    },
  ])
  return { repository, oids }
}

/** A digest of that blog, which GitHub knows as `teahouse/blog`, offline unless asked otherwise. */
export async function digestOf(
  { root }: { readonly root: string },
  options: Partial<DigestOptions> & Pick<DigestOptions, 'since'>,
): Promise<DigestReport> {
  return digest({
    root,
    tool: { name: 'evergloss', version: '0.0.0' },
    locales: [],
    offline: true,
    today: '2024-04-15',
    env: { GITHUB_REPOSITORY: 'teahouse/blog' },
    ...options,
  })
}
