import { beforeAll, describe, expect, it } from 'vitest'
import { extract } from '../../src/document/extract.ts'
import { loadParser } from '../../src/document/parsers.ts'
import { compareDocuments } from '../../src/freshness/compare.ts'
import { stateOf } from '../../src/freshness/state.ts'

beforeAll(() => loadParser('satteri'))

const compare = (before: string, after: string) => compareDocuments(extract(before), extract(after))
const page = (...blocks: string[]): string => `${blocks.join('\n\n')}\n`
/** Text, label and reasons of each change. */
const told = (before: string, after: string): string[] =>
  compare(before, after).changes.map(change =>
    [(change.after ?? change.before)?.text, change.label, ...change.reasons.map(({ code }) => code)].join(
      ' | ',
    ),
  )

const [root, admin] = ['Run the installer as root, please.', 'Run the installer as admin, please.']
const [feed, brush] = ['Feed the cat in the morning.', 'Brush the cat in the evening.']

describe('a passage below another heading', () => {
  it('must be followed, be it that the heading went past it', () => {
    const list = (a: string, b: string) => page('## Supported', a, '## Unsupported', b)
    expect(told(list('- Debian\n- Fedora', '- Arch'), list('- Debian', '- Fedora\n- Arch'))).toEqual([
      'Fedora | mechanical | segmentMoved',
    ])
  })

  it.each([
    [
      'answers',
      page('### Is it safe?', 'Yes, it is safe for all users.', '### Is it free?', 'No, you pay for it.'),
      page('### Is it safe?', 'No, you pay for it.', '### Is it free?', 'Yes, it is safe for all users.'),
    ],
    [
      'bodies',
      page('## On Linux', root, '## On Windows', admin),
      page('## On Linux', admin, '## On Windows', root),
    ],
    [
      'headings',
      page('## Pros', '- Fast', '## Cons', '- Slow'),
      page('## Cons', '- Fast', '## Pros', '- Slow'),
    ],
    [
      'items',
      page('### Added', `- ${feed}`, '### Removed', `- ${brush}`),
      page('### Added', `- ${brush}`, '### Removed', `- ${feed}`),
    ],
    [
      'headings of tables',
      page('## Cats', '| a | b |\n|---|---|\n| c | d |', '## Dogs', '| e | f |\n|---|---|\n| g | h |'),
      page('## Dogs', '| a | b |\n|---|---|\n| c | d |', '## Cats', '| e | f |\n|---|---|\n| g | h |'),
    ],
    [
      'headings above headings',
      page('# Linux', '## Install', root, '# Windows', '## Install', admin),
      page('# Windows', '## Install', root, '# Linux', '## Install', admin),
    ],
  ])('is told where %s changed places', (_, before, after) => {
    const { changes, counts } = compare(before, after)
    expect(changes.length).toBeGreaterThanOrEqual(2)
    expect(changes.filter(({ reasons }) => reasons.every(({ code }) => code !== 'segmentMoved'))).toEqual([])
    expect(counts.unchanged).toBe(counts.total - changes.length)
    expect(stateOf(compare(before, after))).toBe('due')
  })

  it('is no less told when a comma changed too', () => {
    const edited = admin.replace(',', '')
    const sides = [
      page('## One', root, admin, '## Two', feed),
      page('## One', root, '## Two', feed, edited),
    ] as const
    expect(told(...sides)).toEqual([`${edited} | mechanical | segmentMoved | punctuation`])
  })

  it('is none when the heading came, went, was renamed or has another level', () => {
    const sections = (second: string) => page('# All', root, ...second.split('\n'), admin, '## Last', feed)
    for (const other of ['', '## Two\n### Three', '## Quite another', '### Two']) {
      const changes = told(sections('## Two'), sections(other))
      expect(changes).toHaveLength(1)
      expect(changes[0]).not.toContain('segmentMoved')
    }
  })

  it('is none in a section that moved as a whole; where it went to another one, its heading is told', () => {
    const [a, b, c] = [page('### Install', root), page('## Linux', feed), page('## Windows', brush)]
    expect(told(page(b, c), page(c, b))).toEqual([])
    expect(told(page(b, a, c), page(b, c, a))).toEqual(['Install | mechanical | segmentMoved'])
  })

  it('is none where an equal one was there before', () => {
    const faq = (...answers: string[]) =>
      page(...answers.flatMap((answer, i) => [`## Question ${'abcdef'[i]} of all?`, answer]))
    const [yes, no] = ['Yes, that is true today.', 'No, that is not true today.']
    expect(told(faq(yes, yes, no, yes), faq(yes, yes, no, yes))).toEqual([])
    expect(told(faq(yes, no, yes), faq(no, yes, yes))).toEqual([
      `${no} | mechanical | segmentMoved`,
      `${yes} | mechanical | segmentMoved`,
    ])
  })
})

describe('a passage in another container', () => {
  it.each([
    ['callouts', (text: string, kind: string) => `> [!${kind}]\n> ${text}`],
    ['directives', (text: string, kind: string) => `:::${kind}\n${text}\n:::`],
    ['shortcodes', (text: string, kind: string) => `{% ${kind}() %}\n${text}\n{% end %}`],
    ['shortcodes of Hugo', (text: string, kind: string) => `{{< ${kind} >}}\n${text}\n{{< /${kind} >}}`],
    ['elements', (text: string, kind: string) => `<div class="${kind}">\n\n${text}\n\n</div>`],
    [
      'details',
      (text: string, kind: string) =>
        `<details>\n<summary>All about ${kind}</summary>\n\n${text}\n\n</details>`,
    ],
    ['admonitions', (text: string, kind: string) => `!!! ${kind} "About ${kind}"\n    ${text}`],
  ])('must be followed: %s', (_, put) => {
    const [before, after] = [
      page('# Cats', put(feed, 'TIP'), 'In between stands a longer text.', put(brush, 'WARNING')),
      page('# Cats', put(brush, 'TIP'), 'In between stands a longer text.', put(feed, 'WARNING')),
    ] as const
    const changes = told(before, after)
    expect(changes).toContain(`${feed} | mechanical | segmentMoved`)
    expect(changes).toContain(`${brush} | mechanical | segmentMoved`)
    expect(
      told(
        before,
        page('# Cats', put(brush, 'WARNING'), 'In between stands a longer text.', put(feed, 'TIP')),
      ),
    ).toEqual([])
  })

  it('is none where a container was put around it', () => {
    expect(told(page(feed, brush), page(feed, `<div>\n\n${brush}\n\n</div>`))).toHaveLength(1)
  })
})

describe('code below another passage', () => {
  const code = (text: string) => `\`\`\`sh\n${text}\n\`\`\``
  const [install, remove] = ['To install the package:', 'To remove the package:']

  it('must be followed', () => {
    expect(
      told(
        page(install, code('npm i x'), remove, code('npm rm x')),
        page(install, code('npm rm x'), remove, code('npm i x')),
      ),
    ).toEqual(['npm rm x | mechanical | segmentMoved', 'npm i x | mechanical | segmentMoved'])
  })

  it('is none where the passage moved with it, came or went', () => {
    const [one, two] = [page(install, code('npm i x')), page(remove, code('npm rm x'))]
    expect(told(page(one, two), page(two, one))).toEqual([])
    expect(told(one, page(install, feed, code('npm i x')))).toEqual([`${feed} | substantive | segmentAdded`])
    expect(told(page('- a\n- b\n- c', one), page('- b\n- a\n- c', one))).toHaveLength(1)
  })
})
