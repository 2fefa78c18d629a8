import { formatWorkflows } from '../../../src/config/workflows/format-workflows.ts'
import { minuteOf } from '../../../src/config/workflows/minute-of.ts'
import { createRepository, type TestRepository } from '../repository.ts'

const NAME = 'ada/blog'

/** When the blog's daily run begins. */
export const DAILY = `${minuteOf(NAME)} 4 * * *`

const CONFIG = `[[content]]
source = "content/{path}.md"
target = "content/{path}.{locale}.md"
basis_field = "extra.translation_based_on_commit"

[crowdin]
pull = "approved"
adopt = "approved"

[github]
locales = ["ja", "ko"]
reviewers = { ja = ["lin"], ko = ["grace"] }
`

const CODE = '```sh\nkettle --port /dev/ttyUSB0 --heat 80\n```'

/** A post of three paragraphs and its translations. */
const KETTLE = {
  en: [
    'A kettle on a serial port',
    'The kettle listens at 9600 baud and it answer every line.',
    '## Green tea',
    'Eighty degrees are enough for green tea:',
    CODE,
    'The kettle switches itself off after one minute.',
  ],
  ja: [
    'シリアルポートにつないだやかん',
    'やかんは9600ボーで待ち受け、すべての行に答えます。',
    '## 緑茶',
    '緑茶なら80度で十分です：',
    CODE,
    'やかんは1分たつと自動で切れます。',
  ],
  ko: [
    '시리얼 포트에 연결한 주전자',
    '주전자는 9600보로 기다리며 모든 줄에 대답합니다.',
    '## 녹차',
    '녹차에는 80도면 충분합니다:',
    CODE,
    '주전자는 1분 뒤에 저절로 꺼집니다.',
  ],
}

const CUPS = {
  en: ['Counting cups', 'A scale below the pot knows how many cups are left.'],
  ja: ['カップを数える', 'ポットの下のはかりは、残りが何杯かを知っています。'],
  ko: ['잔 세기', '주전자 아래의 저울은 몇 잔이 남았는지 압니다.'],
}

/** A source as a file. */
function sourceOf([title = '', ...blocks]: readonly string[]): string {
  return `+++\ntitle = "${title}"\n+++\n\n${blocks.join('\n\n')}\n`
}

function translationOf([title = '', ...blocks]: readonly string[], basis: string): string {
  const fields = `title = "${title}"\n[extra]\ntranslation_based_on_commit = "${basis}"`
  return `+++\n${fields}\n+++\n\n${blocks.join('\n\n')}\n`
}

/** The translated post about the kettle as it is to be in the end, with an empty basis. */
export function translatedPost(
  locale: 'ja' | 'ko',
  { code, last }: { readonly code: string; readonly last: string },
): string {
  const blocks = KETTLE[locale].slice(0, -1).map(block => block.replace('ttyUSB0', code))
  return translationOf([...blocks, last], '')
}

/** Two posts in Japanese and Korean, fresh, with the workflows that \`translate init --github\` writes. */
export async function createBlog(): Promise<TestRepository> {
  const draft = { branch: 'main', repository: NAME, crowdin: true, version: '0.1.0' }
  const workflows = formatWorkflows(draft).map(({ file, text }) => [file, text] as const)
  const origin = await createRepository({
    files: {
      'content/kettle.md': sourceOf(KETTLE.en),
      'content/cups.md': sourceOf(CUPS.en),
      'translate.toml': CONFIG,
      'README.md': '# A blog about tea\n',
      ...Object.fromEntries(workflows),
    },
  })
  const basis = await origin.git('rev-parse', 'HEAD')
  for (const locale of ['ja', 'ko'] as const) {
    await origin.write(`content/kettle.${locale}.md`, translationOf(KETTLE[locale], basis))
    await origin.write(`content/cups.${locale}.md`, translationOf(CUPS[locale], basis))
  }
  await origin.commit('Translate both posts')
  return origin
}
