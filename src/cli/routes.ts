import type { Translate } from '../i18n/create-translator.ts'
import type { Route } from './help-option.ts'
import { segmentCommand } from './segment-command.ts'

/** The commands in the order of the help, each with examples. */
export function routes(t: Translate): Readonly<Record<string, Route>> {
  return {
    segment: {
      command: segmentCommand(t),
      examples: [['segment posts/hello.md --json', t('cli:segmentExample.json')]],
    },
  }
}
