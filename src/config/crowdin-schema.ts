import * as z from 'zod/mini'
import { canonicalLocale } from '../freshness/locales.ts'
import { type CustomProblem, ensure } from './ensure.ts'
import { repeatedLocale } from './repeated-locale.ts'

const languageId = z
  .string()
  .check(ensure(value => (value.trim() === '' ? { problem: 'emptyText' } : undefined)))

/** The table `crowdin` of a configuration file. */
export const crowdin = z.strictObject({
  languages: z.optional(z.record(z.string(), languageId).check(ensure(localesProblem))).check(
    z.meta({
      description:
        'What Crowdin calls a locale (its language id), where it is not the same and cannot be told from the project. Locales are BCP 47 tags.',
      examples: [{ zh: 'zh-CN', es: 'es-ES' }],
    }),
  ),
  directory: z.optional(z.string().check(ensure(directoryProblem))).check(
    z.meta({
      description: 'Directory of the Crowdin project that all posts are put below. Without it: its top.',
      examples: ['blog'],
    }),
  ),
  pull: z.optional(z.enum(['translated', 'approved'])).check(
    z.meta({
      description:
        'Which texts `translate pull` brings into git. translated: all that were made for the source of now; approved: only those that somebody approved.',
      default: 'translated',
    }),
  ),
  adopt: z.optional(z.enum(['translated', 'approved', 'none'])).check(
    z.meta({
      description:
        'What `translate push` makes of translations that are in git and not at Crowdin. translated: they are uploaded; approved: they are approved there, too; none: they are not uploaded.',
      default: 'translated',
    }),
  ),
})

function directoryProblem(found: string): CustomProblem | undefined {
  const names = found.split('/')
  return names.some(name => ['', '.', '..'].includes(name) || /[\\:*?"<>|]/.test(name))
    ? { problem: 'badDirectory', found }
    : undefined
}

function localesProblem(languages: Readonly<Record<string, string>>): CustomProblem | undefined {
  const found = Object.keys(languages).find(tag => canonicalLocale(tag) === undefined)
  return found === undefined ? repeatedLocale(Object.keys(languages)) : { problem: 'unknownLocale', found }
}
