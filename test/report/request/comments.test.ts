import { describe, expect, it } from 'vitest'
import {
  formatClosing,
  formatConflict,
  formatMention,
  formatReminder,
} from '../../../src/report/request/comments.ts'
import { parseMarker } from '../../../src/report/request/marker.ts'
import { words } from '../../support/words.ts'
import { aRequest } from './a-request.ts'

const [en, ja, ko] = [await words('en'), await words('ja'), await words('ko')]
const request = aRequest('ko')
const asked = { ada: { at: '2026-01-02T03:04:05Z', times: 1 } }
const both = { words: en, localeWords: ko }

describe('a comment', () => {
  it('mentions people in their language and that of the sources, and says how to be left alone', () => {
    const text = formatMention(request, { ...both, logins: ['ada', 'grace-hopper'], asked })
    expect(text?.replace(/<!--.*/, '<!-- -->')).toMatchInlineSnapshot(`
      "@ada @grace-hopper

      이 풀 리퀘스트의 한국어 번역을 봐 주실 수 있을까요? 쓰기 권한은 필요 없습니다. 댓글, 수정 제안, 승인 모두 도움이 됩니다. 번역가를 기다리는 것: 글 1편, 세그먼트 4개.

      <sub>이 번역에 참여하셨거나 리뷰어로 등록되어 있어 알려 드립니다. 앞으로 알림을 원하지 않으시면 답글로 말씀해 주시거나, \`translate.toml\`의 \`github.never\`에 이름을 추가해 주세요.</sub>

      Could you review the Korean translation in this pull request? You need no write access for it: comments, suggestions and approvals all help. Waiting for a translator: 4 segments in 1 post.

      <sub>You are mentioned because you worked on this translation, or are named as its reviewer. To be left alone from now on, say so in a reply, or add your name to \`github.never\` in \`translate.toml\`.</sub>

      <!-- -->
      "
    `)
    expect(parseMarker(text ?? '')?.marker).toMatchObject({ kind: 'mention', locale: 'ko', asked })
  })

  it('reminds them', () => {
    const issue = aRequest('ko', { kind: 'issue', branch: null })
    const text = formatReminder(issue, { ...both, logins: ['ada'], asked })
    expect(text?.replace(/<!--.*/, '<!-- -->')).toMatchInlineSnapshot(`
      "@ada

      다시 알려 드립니다. 한국어 번역이 아직 도움을 기다리고 있습니다. 시간이 없으시면 한마디만 남겨 주세요. 다른 분께 부탁드리겠습니다. 번역가를 기다리는 것: 글 1편, 세그먼트 4개.

      <sub>이 번역에 참여하셨거나 리뷰어로 등록되어 있어 알려 드립니다. 앞으로 알림을 원하지 않으시면 답글로 말씀해 주시거나, \`translate.toml\`의 \`github.never\`에 이름을 추가해 주세요.</sub>

      A reminder: the Korean translation still waits for help. If you have no time, a short word helps, so that somebody else can be asked. Waiting for a translator: 4 segments in 1 post.

      <sub>You are mentioned because you worked on this translation, or are named as its reviewer. To be left alone from now on, say so in a reply, or add your name to \`github.never\` in \`translate.toml\`.</sub>

      <!-- -->
      "
    `)
  })

  it('says all once where one language does for everybody', () => {
    const text = formatMention(request, { words: en, localeWords: en, logins: ['ada'], asked }) ?? ''
    expect(text.match(/Could you/g)).toHaveLength(1)
    expect(text.match(/translate\.toml/g)).toHaveLength(1)
  })

  it.each([
    'a b',
    'x\n@everyone',
    '-x',
    'x-',
    'a--b',
    '@ada',
    'a/b',
    'ada)',
    '',
    'é',
    '<b>',
    'a'.repeat(200),
  ])('mentions no name that GitHub does not have: %j', login => {
    expect(formatMention(request, { ...both, logins: [login], asked })).toBeNull()
    const text = formatMention(request, { ...both, logins: [login, 'ada'], asked })
    expect(text).toMatch(/^@ada\n/)
    expect(text?.match(/@/g)).toHaveLength(1)
  })

  it('says why it is closed', () => {
    expect(formatClosing(request, 'done', both)).toMatchInlineSnapshot(`
      "한국어 번역에 할 일이 더 남아 있지 않아 닫습니다. 원문이 다시 바뀌면 새로 열립니다.

      Nothing is left to do for the Korean translation, so this is closed. When a source changes again, a new request is opened.
      "
    `)
    expect(formatClosing(request, 'merged', { words: en, localeWords: en })).toMatchInlineSnapshot(`
      "What this carried for the Korean translation has arrived by another way, so this is closed.
      "
    `)
    const issue = aRequest('ko', { kind: 'issue' })
    expect(formatClosing(issue, 'done', { words: ja, localeWords: ja })).toMatchInlineSnapshot(`
      "韓国語訳ですることはもう残っていないため、閉じます。原文がまた変わると、開き直されます。
      "
    `)
  })

  it('says what a person has to bring together, and how', () => {
    const conflicts = ['content/a.ko.md', 'content/`@ada` <b>.ko.md']
    expect(formatConflict(aRequest('ko', { conflicts }), both)).toMatchInlineSnapshot(`
      "파일 2개가 여기와 병합 대상 브랜치 양쪽에서 바뀌었습니다. 어느 쪽도 덮어쓰지 않았으며, 사람이 두 글을 합쳐야 합니다.

      2 files were changed on both sides, here and on the branch that this goes into. Nothing was overwritten; a person has to bring the texts together.

      - \`content/a.ko.md\`
      - \`\`content/\`@ada\` <b>.ko.md\`\`

      git이 있는 컴퓨터에서 다음을 실행하면 양쪽이 병합됩니다. git이 표시한 곳을 해결한 뒤 커밋하고 푸시하세요.

      On a computer with git, this merges both sides; then resolve what git marks, commit, and push:

      \`\`\`sh
      git fetch origin translate/ko
      git switch translate/ko
      git merge 81d4f49f00000000000000000000000000000001
      \`\`\`
      "
    `)
  })
})
