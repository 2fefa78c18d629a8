import { buildCommand, type Command } from '@stricli/core'
import { RULE_IDS, type RuleId } from '../check/rule-ids.ts'
import type { Translate } from '../i18n/create-translator.ts'
import { flag } from './flag.ts'
import { formatOptions } from './format-options.ts'
import { CHECK_FORMATS, type CheckFormat, formatOf } from './formats.ts'
import { globalOptions, type GlobalOptions } from './global-options.ts'
import { pathArguments } from './path-arguments.ts'
import { selectionOptions } from './project-options.ts'
import type { Session } from './session.ts'

type CheckOptions = GlobalOptions & {
  readonly rule?: readonly RuleId[]
  readonly skip?: readonly RuleId[]
  readonly severity?: 'error' | 'warning'
  readonly format?: CheckFormat
  readonly json: boolean
  readonly markdown: boolean
  readonly github: boolean
  readonly sarif: boolean
  readonly changed: boolean
}

/** `translate check [path…]`. */
export function checkCommand(t: Translate): Command<Session> {
  const { json, markdown, github } = formatOptions(t, t('cli:check.github'))
  const ruleOption = {
    kind: 'enum',
    values: RULE_IDS,
    optional: true,
    variadic: true,
    placeholder: 'RULE',
  } as const
  return buildCommand<CheckOptions, string[], Session>({
    docs: { brief: t('cli:check.brief'), fullDescription: t('cli:check.description') },
    parameters: {
      flags: {
        rule: { ...ruleOption, brief: t('cli:check.rule') },
        skip: { ...ruleOption, brief: t('cli:check.skip') },
        severity: {
          kind: 'enum',
          values: ['error', 'warning'],
          optional: true,
          placeholder: 'LEVEL',
          brief: t('cli:check.severity'),
        },
        format: {
          kind: 'enum',
          values: CHECK_FORMATS,
          optional: true,
          placeholder: 'FORMAT',
          brief: t('cli:status.format'),
        },
        json,
        markdown,
        github,
        sarif: flag(t('cli:check.sarif')),
        changed: flag(t('cli:check.changed')),
        ...globalOptions(t),
      },
      positional: pathArguments(t('cli:check.path')),
    },
    loader: async () => check,
  })
}

async function check(this: Session, options: CheckOptions, ...paths: string[]): Promise<void> {
  const format = formatOf(options, CHECK_FORMATS)
  const { check: find } = await import('../commands/check.ts')
  const { printCheck } = await import('./print-check.ts')
  const report = await find({
    ...(await selectionOptions(options, paths, this)),
    only: options.rule ?? [],
    skip: options.skip ?? [],
    severity: options.severity ?? 'warning',
    ...(options.changed ? { changedIn: this.world.env } : {}),
  })
  await printCheck(report, { format, changedOnly: options.changed }, this)
  if ([...report.findings, ...report.problems].some(({ severity }) => severity === 'error')) this.exitCode = 1
}
