import { expect, it } from 'vitest'
import { dispatchEvent, pullRequestEvent, pushEvent, scheduleEvent } from '../support/runner/events.ts'
import { startStory } from '../support/story/start-story.ts'
import { createTeller } from '../support/story/tell.ts'
import { openThreads } from '../support/story/threads.ts'

const OLD = 'The kettle switches itself off after one minute.'
const NEW = 'The kettle stays on until it is told to stop, and switches itself off after one hour.'

it('from a comma to a translated paragraph', async () => {
  await using story = await startStory()
  const { github, crowdin } = story
  const teller = createTeller(story)
  const stand = () => teller.add(openThreads(github))
  const texts = () =>
    crowdin
      .snapshot()
      .files.flatMap(({ strings }) => strings.map(({ key, translations }) => [key, translations]))

  teller.say('The workflows and two translated posts stand on the default branch.')
  const first = await teller.run(await dispatchEvent(github))
  stand()
  const before = texts()

  teller.say('ada merges a grammar fix in one post, and another port in the other.')
  const kettle = (await story.read('content/kettle.md')).replace('ttyUSB0', 'ttyACM0')
  const cups = (await story.read('content/cups.md')).replace(
    'A scale below the pot knows',
    'A scale, below the pot, knows',
  )
  await story.merge('Fix a comma and the port', { 'content/kettle.md': kettle, 'content/cups.md': cups })
  const carried = await teller.run(await pushEvent(github))
  stand()
  expect(texts()).toEqual(before)

  teller.say('ada merges what was carried over.')
  for (const { number, pull } of [...github.state.home.issues.values()].filter(
    each => each.state === 'open' && each.pull !== null,
  ))
    if (pull?.head.branch.startsWith('translate/'))
      await github.hands.merge(number, { by: 'ada', method: 'squash' })
  await teller.run(await pushEvent(github))
  stand()

  teller.say('tom, who may not write, proposes another paragraph from his fork.')
  await github.hands.fork('tom')
  await github.hands.commit('minute', {
    by: 'tom',
    owner: 'tom',
    files: { 'content/kettle.md': kettle.replace(OLD, NEW) },
  })
  const number = await github.hands.openPull({
    by: 'tom',
    head: 'tom:minute',
    title: 'Tell how long it stays on',
  })
  await teller.run(await pullRequestEvent(github, number))
  for (const { body } of github.state.home.comments.values()) teller.add(body)

  teller.say('ada merges it.')
  await github.hands.merge(number, { by: 'ada', method: 'squash' })
  await teller.run(await pushEvent(github))
  stand()
  for (const issue of github.state.home.issues.values())
    if (issue.pull === null) teller.add(`${issue.title}\n${issue.body}`)
  teller.add(JSON.stringify(crowdin.snapshot().files, null, 1))

  teller.say('Translators answer at Crowdin, and a proofreader approves.')
  const string = [...crowdin.state.strings.values()].find(({ text }) => text === NEW)
  crowdin.translators.translate(
    string?.id ?? 0,
    'ja',
    'やかんは止めるように言われるまで入ったままで、1時間たつと自動で切れます。',
    'lin',
  )
  crowdin.translators.approve(string?.id ?? 0, 'ja', 'proofreader')
  crowdin.translators.translate(
    string?.id ?? 0,
    'ko',
    '주전자는 멈추라고 할 때까지 켜져 있고, 한 시간 뒤에 저절로 꺼집니다.',
    'grace',
  )
  crowdin.translators.approve(string?.id ?? 0, 'ko', 'proofreader')
  await teller.run(await dispatchEvent(github))
  stand()
  await expect(teller.text()).toMatchFileSnapshot('/tmp/rb-story.txt')
})
