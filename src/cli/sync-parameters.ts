import type { FlagParametersForType } from '@stricli/core'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import type { Session } from './session.ts'

const SIDES = ['git', 'crowdin'] as const
const TAKE = ['approved', 'translated'] as const
const PUBLISH = ['complete', 'partial'] as const

/** Which side wins, as a person says it. */
export type PreferOption = { readonly prefer?: (typeof SIDES)[number] }

/** Options of the commands that take translations from Crowdin. */
export type TakeOptions = PreferOption & {
  readonly full: boolean
  readonly take?: (typeof TAKE)[number]
  readonly publish?: (typeof PUBLISH)[number]
  readonly withSourceText: boolean
  readonly comment: boolean
}

/** The options of `TakeOptions`, as commands declare them. */
export function takeParameters(t: Translate): FlagParametersForType<TakeOptions, Session> {
  return {
    full: flag(t('cli:pull.full')),
    ...preferParameter(t),
    take: { kind: 'enum', values: TAKE, optional: true, brief: t('cli:pull.take') },
    publish: { kind: 'enum', values: PUBLISH, optional: true, brief: t('cli:import.publish') },
    withSourceText: flag(t('cli:import.withSourceText')),
    comment: flag(t('cli:pull.comment')),
  }
}

/** `--prefer`, as commands declare it. */
export function preferParameter(t: Translate): FlagParametersForType<PreferOption, Session> {
  return { prefer: { kind: 'enum', values: SIDES, optional: true, brief: t('cli:pull.prefer') } }
}
