import * as z from 'zod/mini'
import { canonicalLocale } from '../freshness/locales.ts'
import { type CustomProblem, ensure } from './ensure.ts'
import { repeatedLocale } from './repeated-locale.ts'

const login = z.string().check(ensure(loginProblem))
const count = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most))

/** The table `github` of a configuration file. */
export const github = z.strictObject({
  locales: z.optional(z.array(z.string()).check(ensure(listProblem))).check(
    z.meta({
      description:
        'Locales, as BCP 47 tags, for which pull requests and tracking issues are opened. For all others `translate pr` only says what it would do.',
      default: [],
      examples: [['ja', 'zh-CN']],
    }),
  ),
  per: z.optional(z.enum(['locale', 'post'])).check(
    z.meta({
      description: 'One pull request for each locale, or for each post of each locale.',
      default: 'locale',
    }),
  ),
  commits: z.optional(z.enum(['api', 'push'])).check(
    z.meta({
      description:
        'Who makes the commits. api: GitHub, which signs those of an app; push: git here, which then pushes them.',
      default: 'api',
    }),
  ),
  max_new: z
    .optional(count(0, 100))
    .check(z.meta({ description: 'New pull requests and issues of one run, at most.', default: 3 })),
  max_posts: z
    .optional(count(1, 300))
    .check(z.meta({ description: 'Posts of one pull request, at most; the others wait.', default: 30 })),
  reviewers: z.optional(z.record(z.string(), z.array(login)).check(ensure(reviewersProblem))).check(
    z.meta({
      description:
        'Who reviews translations, by locale (`*`: every locale): names of accounts on GitHub, without @.',
      examples: [{ ko: ['ada', 'grace'] }],
    }),
  ),
  never: z.optional(z.array(login)).check(
    z.meta({
      description: 'Accounts on GitHub, without @, that are never asked and never mentioned.',
      default: [],
    }),
  ),
  ask: z
    .optional(count(0, 15))
    .check(z.meta({ description: 'People asked for each pull request, at most.', default: 2 })),
  remind_after: z.optional(count(1, 365)).check(
    z.meta({
      description: 'Days without an answer after which those who were asked are reminded.',
      default: 14,
    }),
  ),
  reminders: z
    .optional(count(0, 10))
    .check(z.meta({ description: 'Reminders of each pull request, at most.', default: 1 })),
})

/** GitHub's own rule: letters, digits and single hyphens; a name that GitHub's enterprise accounts have may hold `_`. */
function loginProblem(found: string): CustomProblem | undefined {
  return /^[a-z\d](?:[a-z\d]|[-_](?=[a-z\d])){0,99}$/i.test(found)
    ? undefined
    : { problem: 'badLogin', found }
}

function listProblem(tags: readonly string[]): CustomProblem | undefined {
  const found = tags.find(tag => canonicalLocale(tag) === undefined)
  return found === undefined ? repeatedLocale(tags) : { problem: 'unknownLocale', found }
}

function reviewersProblem(reviewers: Readonly<Record<string, readonly string[]>>): CustomProblem | undefined {
  return listProblem(Object.keys(reviewers).filter(tag => tag !== '*'))
}
