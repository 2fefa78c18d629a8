import { describe, expect, it } from 'vitest'
import { formatDoctorGithub } from '../../../src/report/doctor/doctor-github.ts'
import { formatDoctorMarkdown } from '../../../src/report/doctor/doctor-markdown.ts'
import { aCheckUp, someFindings } from '../../support/doctor-report.ts'
import { words } from '../../support/words.ts'

const t = await words()

describe('formatDoctorMarkdown', () => {
  it('reads well', async () => {
    await expect(formatDoctorMarkdown(aCheckUp(someFindings()), { t, all: false })).toMatchFileSnapshot(
      'doctor-markdown/findings.txt',
    )
  })

  it('lets no path end a code span or mention anybody', () => {
    const place = {
      path: 'a`b`` <img src=x>.md',
      notes: [{ code: 'doctor:note.also', params: { files: '@everyone ``` #1' } }],
      commands: ['git rm "`x`\n```"'],
    }
    const finding = {
      code: 'caseTwins',
      severity: 'error',
      params: { count: 1 },
      places: [place],
      commands: [],
    } as const
    const text = formatDoctorMarkdown(aCheckUp([finding]), { t, all: false })
    expect(text).toContain('- ```a`b`` <img src=x>.md```')
    expect(text).not.toMatch(/@everyone/)
    expect(text).toContain('````sh\n')
  })
})

describe('formatDoctorGithub', () => {
  it('begins with a heading and fits', () => {
    const many = someFindings()
      .slice(0, 1)
      .map(finding => ({
        ...finding,
        places: Array.from({ length: 12_000 }, (_, i) => ({
          path: `content/posts/${i}/index.md`,
          notes: [],
          commands: [],
        })),
      }))
    const text = formatDoctorGithub(aCheckUp(many), { t, all: true })
    expect(text.startsWith('## Check-up\n')).toBe(true)
    expect(text.length).toBeLessThan(310_000)
    expect(text).toContain('translate doctor --all')
  })
})
