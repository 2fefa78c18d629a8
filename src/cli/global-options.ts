import { resolve } from 'node:path'
import type { FlagParametersForType } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import type { Session } from './session.ts'
import { textOption } from './text-option.ts'

/** Options of every command. */
export type GlobalOptions = {
  readonly root?: string
  readonly config?: string
  readonly locale?: readonly string[]
  readonly uiLocale?: string
  readonly debug: boolean
  readonly color: boolean
}

export const GLOBAL_OPTIONS = ['root', 'config', 'locale', 'uiLocale', 'debug', 'color'] as const

/** The global options, as every command declares them. */
export function globalOptions(t: Translate): FlagParametersForType<GlobalOptions, Session> {
  return {
    root: textOption('DIR', t('cli:option.root')),
    config: textOption('FILE', t('cli:option.config')),
    locale: {
      kind: 'parsed',
      parse: String,
      optional: true,
      variadic: true,
      placeholder: 'TAG',
      brief: t('cli:option.locale'),
    },
    uiLocale: textOption('TAG', t('cli:option.uiLocale')),
    debug: flag(t('cli:option.debug')),
    color: { kind: 'boolean', default: true, brief: t('cli:option.noColor') },
  }
}

/** Absolute path of the directory to work in. */
export function rootOf({ root }: GlobalOptions, { world }: Session): string {
  return resolve(world.cwd, root ?? '.')
}
