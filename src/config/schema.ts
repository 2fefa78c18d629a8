import * as z from 'zod/mini'
import { RULE_IDS } from '../check/rule-ids.ts'
import { knownCodeLanguages } from '../document/code/languages.ts'
import { UserError } from '../errors.ts'
import { canonicalLocale } from '../freshness/locales.ts'
import { parseTemplate, type PathTemplate } from '../freshness/templates.ts'
import { crowdin } from './crowdin-schema.ts'
import { type CustomProblem, ensure } from './ensure.ts'
import { github } from './github-schema.ts'
import { nearest } from './nearest.ts'
import { repeatedLocale } from './repeated-locale.ts'
import { KNOWN_BASIS_FIELDS } from './types.ts'

/** JSON Schema (2020-12) of the configuration file, for editors; `translate.schema.json` holds it. */
export function configJsonSchema(): Record<string, unknown> {
  return { title: 'Evergloss configuration', ...z.toJSONSchema(configSchema, { io: 'input' }) }
}

function templateProblem(
  template: string,
  find: (parsed: PathTemplate) => string | undefined,
): CustomProblem | undefined {
  try {
    const problem = find(parseTemplate(template))
    return problem === undefined ? undefined : { problem, template }
  } catch (error) {
    if (error instanceof UserError) return { problem: error.code.replace('config:', ''), ...error.params }
    throw error
  }
}

function languageProblem(found: string): CustomProblem | undefined {
  const word = found.trim().toLowerCase()
  if (word === '' || knownCodeLanguages.includes(found.toLowerCase())) return undefined
  const meant = nearest(word, knownCodeLanguages)
  return meant === undefined
    ? { problem: 'unknownLanguage', found }
    : { problem: 'unknownLanguageMeant', found, meant }
}

function glossaryProblem(template: string): CustomProblem | undefined {
  if (!template.includes('{locale}')) return { problem: 'glossaryNoLocale', template }
  if (/^(?:[\\/~]|[a-z]:)|\\|(?:^|\/)\.\.(?:\/|$)|\0/i.test(template))
    return { problem: 'glossaryOutside', template }
  if (!/\.(?:toml|ya?ml|json)$/i.test(template)) return { problem: 'glossaryFormat', template }
  return undefined
}

const text = z.string().check(ensure(value => (value.trim() === '' ? { problem: 'emptyText' } : undefined)))

const codeLanguage = text.check(ensure(languageProblem))

const locale = z
  .string()
  .check(
    ensure(found => (canonicalLocale(found) === undefined ? { problem: 'unknownLocale', found } : undefined)),
  )

const field = z
  .string()
  .check(
    ensure(found => (/^[^.\s]+(?:\.[^.\s]+)*$/.test(found) ? undefined : { problem: 'badField', found })),
  )

const glob = z
  .string()
  .check(ensure(found => (/^$|^[!/]|^\.\.?\/|\\|\0/.test(found) ? { problem: 'badGlob', found } : undefined)))

const source = z.string().check(
  ensure(value =>
    templateProblem(value, ({ hasLocale, checkout }) => {
      if (checkout !== null) return 'templateSourceElsewhere'
      return hasLocale ? 'templateLocaleInSource' : undefined
    }),
  ),
  z.meta({
    description:
      'Path template of the sources, relative to the root. {path} stands for any number of directories and the name. If nothing follows {path}, files ending in .md and .mdx are meant.',
    examples: ['content/{path}.md', 'docs/en/docs/{path}.md', 'docs/{path}'],
  }),
)

const target = z.string().check(
  ensure(value => templateProblem(value, ({ hasLocale }) => (hasLocale ? undefined : 'templateNoLocale'))),
  z.meta({
    description:
      'Path template of the translations. {path} is what it is in the source, {locale} is a locale as it is spelled in the path (pt-BR, pt_br).',
    examples: [
      'content/{path}.{locale}.md',
      'docs/{locale}/docs/{path}.md',
      'i18n/{locale}/docusaurus-plugin-content-docs/current/{path}',
    ],
  }),
)

const content = z.strictObject({
  source,
  target,
  source_locale: z
    .optional(locale)
    .check(z.describe('Locale of these sources, if it is not the one of the whole project.')),
  locales: z.optional(z.array(locale).check(z.minLength(1), ensure(repeatedLocale))).check(
    z.meta({
      description:
        'Locales to translate into, as BCP 47 tags. Without it, the locales that the existing files show. A post without a file in one of them is missing.',
      examples: [['ja', 'pt-BR', 'zh-Hant']],
    }),
  ),
  exclude: z.optional(z.array(glob)).check(
    z.meta({
      description:
        'Globs, relative to the root, of files to leave alone. The translations of an excluded source are left alone too.',
      examples: [['content/drafts/**', '**/README.md']],
    }),
  ),
  basis_field: z
    .optional(field)
    .check(
      z.describe(
        `Front-matter field, dotted, in which a translation names the commit it was made from. Without it: ${KNOWN_BASIS_FIELDS.join(', ')}.`,
      ),
    ),
  translatable: z.optional(z.array(field)).check(
    z.meta({
      description: 'Front-matter fields, dotted, that are translated.',
      default: ['title', 'description'],
    }),
  ),
  shared: z.optional(z.array(field)).check(
    z.meta({
      description:
        'Front-matter fields, dotted, that are the same in every locale and are carried over from the source.',
      default: [],
      examples: [['date', 'weight']],
    }),
  ),
  parser: z.optional(z.enum(['satteri', 'remark'])).check(
    z.meta({
      description:
        'Markdown parser. satteri is about 100 times faster; remark is the choice for sites whose syntax needs it.',
      default: 'satteri',
    }),
  ),
  math: z.optional(z.boolean()).check(z.meta({ description: 'True: $…$ and $$ are math.', default: false })),
  directives: z
    .optional(z.boolean())
    .check(z.meta({ description: 'True: :::name and :name[…] are directives.', default: false })),
  templates: z
    .optional(z.boolean())
    .check(
      z.describe(
        'True: tags of Zola, Hugo and Liquid ({{ }}, {% %}, {{< >}}) are protected. Without it: true for .md, false for .mdx.',
      ),
    ),
  publish: z.optional(z.enum(['complete', 'partial'])).check(
    z.meta({
      description:
        'When `translate import` writes a translation that is not there yet. complete: once every passage is translated; partial: as soon as the front matter and one passage are, without the passages that are not.',
      default: 'complete',
    }),
  ),
  code_text: z.optional(z.array(codeLanguage)).check(
    z.meta({
      description:
        'Languages of code blocks whose comments and strings are translated. Code itself never is.',
      default: [],
      examples: [['rust', 'toml']],
    }),
  ),
})

const level = z.optional(z.enum(['off', 'warning', 'error']))

const rules = z.strictObject(Object.fromEntries(RULE_IDS.map(id => [id, level])))

const check = z.strictObject({
  rules: z.optional(rules).check(
    z.meta({
      description:
        'How severe what a rule finds is, by the rule’s id; off: the rule does not run. Without it: as `translate check --rules` lists them.',
      examples: [{ numbers: 'error', glossary: 'off' }],
    }),
  ),
})

const glossary = z.strictObject({
  file: z.string().check(
    ensure(glossaryProblem),
    z.meta({
      description:
        'Path of the file with the terms of a locale, relative to the root. {locale} is its BCP 47 tag (pt-BR, also pt_BR, pt-br). TOML, YAML or JSON: each term with its accepted translation, or a list of them.',
      examples: ['glossary/{locale}.toml'],
    }),
  ),
})

/** Shape of a configuration file; snake_case, nothing else than this. */
export const configSchema = z.strictObject({
  $schema: z.optional(z.string()).check(z.describe('Address of this schema, for editors.')),
  source_locale: z
    .optional(locale)
    .check(z.meta({ description: 'Locale the sources are written in, as a BCP 47 tag.', default: 'en' })),
  content: z
    .array(content)
    .check(
      z.minLength(1),
      z.describe(
        'What is translated: where the sources are and where their translations go. The first entry that claims a file has it.',
      ),
    ),
  check: z.optional(check).check(z.describe('What `translate check` looks for.')),
  glossary: z
    .optional(glossary)
    .check(z.describe('Terms and their accepted translations, a file per locale.')),
  crowdin: z
    .optional(crowdin)
    .check(z.describe('The Crowdin project. Its number and the token come from the environment.')),
  github: z
    .optional(github)
    .check(z.describe('Pull requests, tracking issues and reviewers. The token comes from the environment.')),
})

export type RawConfig = z.infer<typeof configSchema>
export type RawContent = RawConfig['content'][number]

/** Names of the settings in the table at a path: the top, one content entry, or a table of the top. */
export function settingsAt([first, second]: readonly PropertyKey[]): readonly string[] {
  if (first === undefined) return Object.keys(configSchema.shape)
  if (first === 'glossary') return Object.keys(glossary.shape)
  if (first === 'check') return Object.keys((second === undefined ? check : rules).shape)
  if (first === 'crowdin') return Object.keys(crowdin.shape)
  if (first === 'github') return Object.keys(github.shape)
  return Object.keys(content.shape)
}
