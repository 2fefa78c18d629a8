import type { DoctorChecked, DoctorFinding, DoctorReport } from '../../src/report/doctor/doctor-report.ts'

const HEAD = '81d4f49f153eb5f390681f5c13018dd2aa6be0b1'
const POST = 'content/posts/interrupts/index.md'

const checked: DoctorChecked = {
  configuration: {
    file: 'translate.toml',
    entries: [{ source: 'content/{path}.md', target: 'content/{path}.{locale}.md', sourceLocale: 'en' }],
  },
  posts: 12,
  translations: 34,
  locales: ['ja', 'ko', 'zh-CN'],
  files: 46,
  bases: 31,
  pairs: 34,
  crowdin: null,
  environment: {
    node: '20.19.0',
    git: '2.39.5',
    parser: { name: 'satteri', version: '0.10.5' },
    cache: '/repository/.git/evergloss',
  },
}

/** A report on these findings, of a project with twelve posts. */
export function aCheckUp(
  findings: readonly DoctorFinding[],
  some: Partial<DoctorChecked> = {},
): DoctorReport {
  return {
    tool: { name: 'evergloss', version: '0.1.0' },
    commit: HEAD,
    findings,
    checked: { ...checked, ...some },
  }
}

/** An error in three translations of a post and one of another, warnings with lines and notes of others, notes on many posts. */
export function someFindings(): DoctorFinding[] {
  const moved = (locale: string): DoctorFinding['places'][number] => ({
    path: POST.replace('.md', `.${locale}.md`),
    source: POST,
    locale,
    notes: [
      {
        code: 'doctor:note.renamed',
        params: { source: POST, now: 'content/posts/irq/index.md', commit: '1234abcd' },
      },
    ],
    commands: [`git mv ${POST.replace('.md', `.${locale}.md`)} content/posts/irq/index.${locale}.md`],
  })
  return [
    {
      code: 'sourceRenamed',
      severity: 'error',
      params: { count: 3 },
      places: [moved('ja'), moved('ko'), moved('zh-CN')],
      commands: [],
    },
    {
      code: 'unparsed',
      severity: 'error',
      params: { count: 2 },
      places: [
        {
          path: 'content/posts/paging/index.ja.md',
          line: 3,
          notes: [
            {
              code: 'document:frontMatterSyntax',
              params: { format: 'TOML', reason: 'Unterminated string', line: 3 },
            },
          ],
          commands: [],
        },
        {
          path: 'content/記事/割り込み.ko.md',
          notes: [{ code: 'project:notUtf8', params: { path: 'content/記事/割り込み.ko.md' } }],
          commands: [],
        },
      ],
      commands: [],
    },
    {
      code: 'noBases',
      severity: 'warning',
      params: { count: 34 },
      places: [],
      commands: ['translate adopt'],
    },
    {
      code: 'untranslatedPosts',
      severity: 'info',
      params: { count: 9 },
      places: Array.from({ length: 9 }, (_, i) => ({
        path: `content/posts/${i}.md`,
        notes: [],
        commands: [],
      })),
      commands: [],
    },
  ]
}
