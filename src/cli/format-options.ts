import type { FlagParametersForType } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { FORMATS, type FormatOptions } from './formats.ts'
import type { Session } from './session.ts'

/** The options that name a report's format, as every command that has all of them declares them; `github` says what `--github` does. */
export function formatOptions(t: Translate, github: string): FlagParametersForType<FormatOptions, Session> {
  return {
    format: {
      kind: 'enum',
      values: FORMATS,
      optional: true,
      placeholder: 'FORMAT',
      brief: t('cli:status.format'),
    },
    json: flag(t('cli:status.json')),
    markdown: flag(t('cli:status.markdown')),
    github: flag(github),
  }
}
