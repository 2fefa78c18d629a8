import {
  formatMessageForArgumentScannerError,
  text_en,
  ArgumentScannerError,
  type ApplicationText,
} from '@stricli/core'
import { nearest } from '../config/nearest.ts'
import { anyWords, type Translate } from '../i18n/create-translator.ts'
import { describeFailure } from './failure.ts'

/** Everything the argument scanner says, in the person's language; nothing of it is said in English by itself. */
export function usageText(t: Translate, debug: boolean): ApplicationText {
  const failed = (error: unknown): string => describeFailure(error, { t: anyWords(t), debug }).trimEnd()
  return {
    ...text_en,
    noCommandRegisteredForInput: ({ input, corrections }) =>
      `translate: ${unknownCommand(t, input, corrections)}`,
    exceptionWhileParsingArguments: error =>
      error instanceof ArgumentScannerError ? `translate: ${wrongUsage(t, error)}` : failed(error),
    exceptionWhileLoadingCommandFunction: failed,
    exceptionWhileLoadingCommandContext: failed,
    exceptionWhileRunningCommand: failed,
    exceptionWhileRunningIntegrationHook: ({ exception }) => failed(exception),
    exceptionWhileRunningIntegrationFlag: ({ exception }) => failed(exception),
    commandErrorResult: failed,
  }
}

function unknownCommand(t: Translate, input: string, corrections: readonly string[]): string {
  if (input.startsWith('-')) return t('cli:unknownOption', { input })
  if (corrections.length === 0) return t('cli:unknownCommand', { input })
  return t('cli:unknownCommandGuess', { input, guesses: corrections.join(', ') })
}

function wrongUsage(t: Translate, error: ArgumentScannerError): string {
  return formatMessageForArgumentScannerError(error, {
    FlagNotFoundError: ({ input, corrections }) => unknownOption(t, `--${input}`, corrections),
    AliasNotFoundError: ({ input }) => t('cli:unknownOption', { input: `-${input}` }),
    ArgumentParseError: ({ externalFlagNameOrPlaceholder: name, input }) =>
      t('cli:valueUnwanted', { option: `--${name}`, input }),
    EnumValidationError: ({ externalFlagName, input, values }) =>
      unknownValue(t, { option: `--${externalFlagName}`, input }, values),
    UnsatisfiedFlagError: ({ externalFlagName }) =>
      t('cli:valueMissing', { option: `--${externalFlagName}` }),
    UnexpectedFlagError: ({ externalFlagName, previousInput, input }) =>
      t('cli:valueTwice', { option: `--${externalFlagName}`, first: previousInput, second: input }),
    UnexpectedPositionalError: ({ input }) => t('cli:argumentUnwanted', { input }),
    UnsatisfiedPositionalError: ({ placeholder }) => t('cli:argumentMissing', { name: placeholder }),
    InvalidNegatedFlagSyntaxError: ({ externalFlagName, valueText }) =>
      t('cli:valueUnwanted', { option: `--${externalFlagName}`, input: valueText }),
  })
}

interface Given {
  readonly option: string
  readonly input: string
}

function unknownValue(t: Translate, given: Given, values: readonly string[]): string {
  const meant = nearest(given.input, values)
  return meant === undefined
    ? t('cli:valueUnknown', { ...given, values: values.join(', ') })
    : t('cli:valueUnknownMeant', { ...given, nearest: meant })
}

function unknownOption(t: Translate, input: string, corrections: readonly string[]): string {
  if (corrections.length === 0) return t('cli:unknownOption', { input })
  return t('cli:unknownOptionGuess', {
    input,
    guesses: corrections.map(name => `\`${optionName(name)}\``).join(', '),
  })
}

/** `uiLocale` → `--ui-locale`. */
export function optionName(name: string): string {
  return `--${name.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`
}
