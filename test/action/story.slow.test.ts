import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pullRequestEvent, pushEvent, scheduleEvent } from '../support/runner/events.ts'
import { openTestRepository } from '../support/repository.ts'
import { DAILY, translatedPost } from '../support/story/blog.ts'
import { openThreads, shownAtCrowdin, workIn } from '../support/story/show.ts'
import { startStory, type Story } from '../support/story/start-story.ts'
import { createTeller, type Teller } from '../support/story/tell.ts'
import { statusOf } from '../support/status.ts'

const OLD = 'The kettle switches itself off after one minute.'
const NEW = 'The kettle stays on until it is told to stop, and switches itself off after one hour.'
const ANSWERS = {
  ja: ['やかんは止めるように言われるまで入ったままで、1時間たつと自動で切れます。', 'lin'],
  ko: ['주전자는 멈추라고 할 때까지 켜져 있고, 한 시간 뒤에 저절로 꺼집니다.', 'grace'],
} as const

it('from a comma to a translated paragraph, with every request counted', async () => {
  await using story = await startStory()
  const teller = createTeller(story)
  await begin(story, teller)
  await mergeLightEdits(story, teller)
  await mergeOneRequest(story, teller)
  await mergeParagraph(story, teller)
  await answer(story, teller)
  await mergeAnswers(story, teller)
  const text = teller.text()
  // No secret had to be hidden, and the handbook quotes what happened
  expect(text).not.toContain('***')
  await expect(text).toMatchFileSnapshot('../transcripts/story.txt')
  expect(quotedBlocks().filter(block => !text.includes(block))).toEqual([])
})

/** What the post about the story shows of it. */
function quotedBlocks(): string[] {
  const post = readFileSync('content/the-whole-loop.md', 'utf8')
  return [...post.matchAll(/```text\n(.*?)```/gs)].map(([, block = '']) => block)
}

async function begin({ github, crowdin }: Story, teller: Teller): Promise<void> {
  teller.say('The blog has two posts in Japanese and Korean, and its workflows. It is four in the morning.')
  await teller.run(await scheduleEvent(github, DAILY))
  teller.add(openThreads(github), shownAtCrowdin(crowdin, OLD))
}

async function mergeLightEdits(story: Story, teller: Teller): Promise<void> {
  const { github, crowdin } = story
  const before = translationsOf(story)
  teller.say('ada merges a grammar fix in one post, and another port in the other.')
  const kettle = (await story.read('content/kettle.md')).replace('ttyUSB0', 'ttyACM0')
  const cups = (await story.read('content/cups.md')).replace(
    'A scale below the pot knows',
    'A scale, below the pot, knows',
  )
  await story.merge('Fix commas and the port', { 'content/kettle.md': kettle, 'content/cups.md': cups })
  await teller.run(await pushEvent(github))
  teller.add(openThreads(github))
  for (const locale of ['ja', 'ko']) {
    const branch = `translate/${locale}`
    expect(await story.changed(branch)).toEqual([`content/kettle.${locale}.md`])
    expect(await story.read(`content/kettle.${locale}.md`, branch)).toContain('ttyACM0')
  }
  // Nobody is bothered for the commas
  expect(translationsOf(story)).toEqual(before)
  expect([github.state.home.comments.size, crowdin.state.comments.size]).toEqual([0, 0])
  expect(threadsOf(story)).toEqual({ requests: 2, issues: 0 })
}

async function mergeOneRequest(story: Story, teller: Teller): Promise<void> {
  const { github } = story
  teller.say('grace finds the Korean request good, and ada merges it. The Japanese one waits.')
  await mergeRequests(story, ['ko'])
  const { requests } = await teller.run(await pushEvent(github))
  teller.add(openThreads(github))
  expect(requests.writes).toBe(0)
}

async function mergeParagraph(story: Story, teller: Teller): Promise<void> {
  const { github, crowdin } = story
  teller.say('tom, who may not write here, proposes another paragraph from his fork.')
  const kettle = (await story.read('content/kettle.md')).replace(OLD, NEW)
  await github.hands.fork('tom')
  await github.hands.commit('hour', { by: 'tom', owner: 'tom', files: { 'content/kettle.md': kettle } })
  const number = await github.hands.openPull({
    by: 'tom',
    head: 'tom:hour',
    title: 'Tell how long it stays on',
  })
  const proposed = await teller.run(await pullRequestEvent(github, number))
  expect(proposed.runs.map(({ conclusion }) => conclusion)).toEqual(['success', 'success'])
  const [comment] = github.state.home.comments.values()
  expect(comment?.issue.number).toBe(number)

  teller.say('ada reads it, knows what it will take, and merges.')
  await github.hands.merge(number, { by: 'ada', method: 'squash' })
  await teller.run(await pushEvent(github))
  teller.add(openThreads(github), shownAtCrowdin(crowdin, NEW))
  for (const { number: one, state } of github.state.home.issues.values())
    if (state === 'open') teller.add(workIn(github, one))
  expect(threadsOf(story)).toEqual({ requests: 1, issues: 1 })
  expect(openThreads(github)).toContain('asked: lin')
  expect(workIn(github, 5)).toContain('reviewed by grace')
}

async function answer({ github, crowdin }: Story, teller: Teller): Promise<void> {
  teller.say('lin and grace translate it at Crowdin, and a proofreader approves. The next morning comes.')
  const string = [...crowdin.state.strings.values()].find(({ text }) => text === NEW)
  for (const [language, [text, user]] of Object.entries(ANSWERS)) {
    crowdin.translators.translate(string?.id ?? 0, language, text, user)
    crowdin.translators.approve(string?.id ?? 0, language)
  }
  const { runs } = await teller.run(await scheduleEvent(github, DAILY))
  teller.add(openThreads(github))
  expect(runs.map(({ conclusion }) => conclusion)).toEqual(['success'])
}

async function mergeAnswers(story: Story, teller: Teller): Promise<void> {
  const { github } = story
  teller.say('ada merges both requests.')
  await mergeRequests(story, ['ja', 'ko'])
  await teller.run(await pushEvent(github))
  teller.add(openThreads(github))
  for (const locale of ['ja', 'ko'] as const) {
    const [text] = ANSWERS[locale]
    expect(translatedPost(locale, { code: 'ttyACM0', last: text })).toEqual(
      (await story.read(`content/kettle.${locale}.md`)).replace(/commit = "\w+"/, 'commit = ""'),
    )
  }
  expect(await statesOf(story)).toEqual(['fresh', 'fresh', 'fresh', 'fresh'])

  teller.say('ada merges something that is no post.')
  await story.merge('Say more in the README', { 'README.md': '# A blog about tea and kettles\n' })
  const { requests } = await teller.run(await pushEvent(github))
  expect(requests.writes).toBe(0)
}

async function mergeRequests({ github }: Story, locales: readonly string[]): Promise<void> {
  for (const { number, state, pull } of github.state.home.issues.values())
    if (state === 'open' && locales.some(locale => pull?.head.branch === `translate/${locale}`))
      await github.hands.merge(number, { by: 'ada', method: 'squash' })
}

/** Every translation at Crowdin, with who approved what. */
function translationsOf({ crowdin }: Story): unknown[] {
  const strings = crowdin.snapshot().files.flatMap(file => file.strings)
  return strings.map(({ key, translations }) => [key, translations])
}

function threadsOf({ github }: Story): { requests: number; issues: number } {
  const open = [...github.state.home.issues.values()].filter(({ state }) => state === 'open')
  const requests = open.filter(({ pull }) => pull !== null).length
  return { requests, issues: open.length - requests }
}

async function statesOf(story: Story): Promise<string[]> {
  const root = await story.clone()
  await using repository = openTestRepository(root)
  return (await statusOf(repository)).translations.map(({ state }) => state)
}
