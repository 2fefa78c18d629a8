import { readFileSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { UI_LOCALES } from '../../src/i18n/choose-locale.ts'
import { resources as en } from '../../src/i18n/locales/en.ts'
import { resources as ja } from '../../src/i18n/locales/ja.ts'
import { resources as ko } from '../../src/i18n/locales/ko.ts'
import { resources as zh } from '../../src/i18n/locales/zh-CN.ts'

type Texts = ReadonlyMap<string, string>

const root = resolve(import.meta.dirname, '../..')
const bundled: Record<string, Record<string, object>> = { en, ja, ko, 'zh-CN': zh }
const namespaces = filesOf('en').map(name => name.replace('.json', ''))
const PLURAL = /_(?:zero|one|two|few|many|other)$/

function filesOf(locale: string): string[] {
  return readdirSync(join(root, 'locales', locale)).sort()
}

/** Texts of a namespace by dotted key. */
function textsOf(locale: string, namespace: string): Texts {
  const json: unknown = JSON.parse(readFileSync(join(root, 'locales', locale, `${namespace}.json`), 'utf8'))
  return new Map(flattened(json, ''))
}

function flattened(value: unknown, key: string): [string, string][] {
  if (typeof value === 'string') return [[key, value]]
  if (typeof value !== 'object' || value === null) throw new TypeError(`${key} is neither text nor object`)
  return Object.entries(value).flatMap(([name, inner]) =>
    flattened(inner, key === '' ? name : `${key}.${name}`),
  )
}

const base = (key: string): string => key.replace(PLURAL, '')
const placeholders = (text: string): string[] => [...new Set(text.match(/\{\{.*?\}\}/g) ?? [])].sort()

/** Keys that a language must have for the keys of English: the plural forms by its own rules, everything else alike. */
function expectedKeys(locale: string, english: Texts): string[] {
  const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  const keys = [...english.keys()].flatMap(key =>
    PLURAL.test(key) ? forms.map(form => `${base(key)}_${form}`) : [key],
  )
  return [...new Set(keys)].sort()
}

describe('the locales', () => {
  it('are the four that the tool speaks, with the same files', () => {
    expect(readdirSync(join(root, 'locales')).sort()).toEqual([...UI_LOCALES].sort())
    for (const locale of UI_LOCALES) expect([locale, ...filesOf(locale)]).toEqual([locale, ...filesOf('en')])
  })

  it('are all bundled, each file as a namespace', () => {
    for (const locale of UI_LOCALES)
      expect([locale, ...Object.keys(bundled[locale] ?? {}).sort()]).toEqual([locale, ...namespaces])
  })

  describe.each(namespaces)('%s', namespace => {
    const english = textsOf('en', namespace)

    it.each(UI_LOCALES)('has the keys of English in %s, plurals by the rules of the language', locale => {
      expect([...textsOf(locale, namespace).keys()].sort()).toEqual(expectedKeys(locale, english))
    })

    it.each(UI_LOCALES)('has the placeholders of English in %s', locale => {
      const theirs = [...textsOf(locale, namespace)].map(([key, text]) => [key, placeholders(text)])
      const wanted = [...textsOf(locale, namespace).keys()].map(key => {
        const text = english.get(key) ?? english.get(`${base(key)}_other`) ?? ''
        return [key, placeholders(text)]
      })
      expect(theirs).toEqual(wanted)
    })

    it.each(UI_LOCALES)('has no empty text and no stray space in %s', locale => {
      const guilty = [...textsOf(locale, namespace)].filter(
        ([key, text]) => text === '' || (!key.startsWith('join.') && text.trim() !== text),
      )
      expect(guilty).toEqual([])
    })
  })
})

describe('the codes of the source', () => {
  const source = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => readFileSync(join(root, 'src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, ''))
    .join('\n')
  const all = namespaces.flatMap(namespace =>
    [...textsOf('en', namespace).keys()].map(key => `${namespace}:${base(key)}`),
  )
  const keys = new Set(all)
  const literals = new Set(source.match(/(?<=')[\w.-]+:[\w.-]+(?=')|(?<=')[\w-]+(?=')|[\w-]+(?=:)/g))
  /** `status:state.` of `` `status:state.${…}` `` and of `'status:state.' + …`. */
  const prefixes = new Set([
    ...(source.match(/(?<=`)[\w-]+:[\w.-]*(?=\$\{)/g) ?? []),
    ...(source.match(/(?<=')[\w-]+:[\w.-]*(?=' \+)/g) ?? []),
  ])

  /** `Added` of `` `${type}Added` ``. */
  const endings = new Set(source.match(/(?<=\}) ?[A-Z]\w+(?=`)/g))

  it('all have words', () => {
    const codes = [...literals].filter(code => namespaces.some(namespace => code.startsWith(`${namespace}:`)))
    const thrown = Array.from(
      source.matchAll(/new UserError\(\s*'([^']+)'|\bcode: '([\w-]+:[^']+)'|\b(?:t|say)\(\s*'([^']+)'/g),
    )
    const used = [...codes, ...thrown.map(match => match[1] ?? match[2] ?? match[3] ?? '')]
    expect(used.length).toBeGreaterThan(50)
    expect([...new Set(used)].filter(code => !keys.has(code))).toEqual([])
  })

  it('use all words', () => {
    const isBuilt = (rest: string): boolean =>
      literals.has(rest) ||
      [...endings].some(ending => rest.endsWith(ending) && literals.has(rest.slice(0, -ending.length)))
    const isUsed = (key: string): boolean =>
      literals.has(key) ||
      [...prefixes].some(prefix => key.startsWith(prefix) && isBuilt(key.slice(prefix.length)))
    expect([...keys].filter(key => !isUsed(key))).toEqual([])
  })
})
