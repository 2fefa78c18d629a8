import { type Rule, filled, limited } from './rule.ts'

const wrong = {
  code: 'regexNotMatch',
  message: String.raw`Invalid name given. Name can't contain \ / : * ? " < > | symbols`,
}

/** Name of a file, a directory or a branch. */
export const name: Rule<string> = limited(filled, value => !/[\\/:*?"<>|]/.test(value), wrong)
