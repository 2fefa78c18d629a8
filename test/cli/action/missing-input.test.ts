import { expect, it } from 'vitest'
import { missingInput } from '../../../src/cli/action/missing-input.ts'

it('names what a workflow has to give for Crowdin, the token first', () => {
  const token = { CROWDIN_PERSONAL_TOKEN: 'secret' }
  expect(missingInput('sync', { CROWDIN_PERSONAL_TOKEN: ' ' })).toEqual({
    key: 'action:noCrowdinToken',
    params: { expression: 'crowdin-token: ${{ secrets.CROWDIN_PERSONAL_TOKEN }}' },
  })
  expect(missingInput('pull', token)?.key).toBe('action:noCrowdinProject')
  expect(missingInput('push', { ...token, CROWDIN_PROJECT_ID: '8' })).toBeNull()
  expect(missingInput('pr', {})).toBeNull()
})
