import { describe, expect, it } from 'vitest'
import { CHANGED, createNotes, english, SOURCE, TARGET } from '../support/accept.ts'
import { transcript } from '../support/transcript.ts'

const snapshot = (name: string): string => `../transcripts/${name}.txt`

describe('translate accept', () => {
  it('explains itself, and says why it signs nothing off', async () => {
    await using repository = await createNotes()
    await repository.write(SOURCE, english(CHANGED[0]))
    await repository.write('content/page.ko.md', '# 없음\n')
    await repository.write('content/notes.ko.md', '# 메모\n\n강.\n')
    await repository.commit('Change')
    const lines = [
      'accept --help',
      'accept',
      `accept ${TARGET} --section`,
      `accept ${TARGET}:9`,
      `accept ${TARGET}:12`,
      `accept ${TARGET}:400`,
      `accept ${TARGET}:10 --undo`,
      `accept ${SOURCE}:3`,
      'accept content',
      'accept content/page.ko.md',
      'accept nowhere.md:3 --ui-locale ko',
      `accept ${TARGET}:9 --ui-locale ja`,
      `accept ${TARGET}:12 --ui-locale zh-CN`,
    ]
    await expect(await transcript(lines, { cwd: repository.root })).toMatchFileSnapshot(
      snapshot('accept-bad-input'),
    )
  })

  it('signs off, opens again, and says what is left', async () => {
    await using repository = await createNotes()
    await repository.git('config', 'user.name', 'Grace')
    await repository.git('config', 'user.email', 'grace@example.org')
    await repository.write(SOURCE, english(...CHANGED))
    await repository.commit('Change all')
    const lines = [
      `accept ${TARGET}:10 --dry-run`,
      `accept ${TARGET}:10 ${TARGET}:12 --note 'still right'`,
      `status --posts`,
      `accept ${SOURCE}:9 --locale ja --section --by Ada`,
      `status`,
      `accept ${TARGET}`,
      `accept ${TARGET}:16 --undo --ui-locale zh-CN`,
      `status --changes`,
      `accept ${TARGET} --json`,
    ]
    const options = { cwd: repository.root, mayWrite: true }
    await expect(await transcript(lines, options)).toMatchFileSnapshot(snapshot('accept'))
  })
})
