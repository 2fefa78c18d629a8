import { describe, expect, it } from 'vitest'
import { matchLanguages } from '../../src/crowdin/languages.ts'
import type { Language, Project } from '../../src/crowdin/types.ts'
import { words } from '../support/words.ts'

const LOCALES: Record<string, string> = { ja: 'ja-JP', ko: 'ko-KR', fa: 'fa-IR', pt: 'pt-PT', de: 'de-DE' }

function language(id: string, mapped: string[] = []): Language {
  return { id, name: id, locale: LOCALES[id] ?? id, mapped }
}

function project(...targets: (string | Language)[]): Project {
  return {
    id: 1,
    name: 'Blog',
    url: 'https://crowdin.com/project/blog',
    type: 'files',
    suspended: false,
    source: language('en'),
    targets: targets.map(t => (typeof t === 'string' ? language(t) : t)),
    settings: null,
  }
}

function match(where: Project, locales: string[], configured: Record<string, string> = {}) {
  const { languages, findings } = matchLanguages(where, { locales, configured })
  return { languages: Object.fromEntries(languages.byLocale), findings: findings.map(f => f.code) }
}

describe('a locale is the language of the project', () => {
  it.each([
    ['of the same tag', ['ja', 'pt-BR', 'zh-TW'], 'zh-TW', 'zh-TW'],
    ['whose locale it is', ['ja', 'ko'], 'ja-JP', 'ja'],
    ['that is the only one of it', ['es-ES', 'ja'], 'es', 'es-ES'],
    ['that is the only one of its script', ['zh-CN', 'zh-TW'], 'zh-Hant', 'zh-TW'],
    ['that says no region', ['fa', 'ja'], 'fa-AF', 'fa'],
    ['in plain letters', ['zh-CN', 'ja'], 'zh', 'zh-CN'],
  ])('%s', (_, targets, locale, expected) => {
    expect(match(project(...targets), [locale])).toEqual({ languages: { [locale]: expected }, findings: [] })
  })

  it('that the project maps to it, before one that is only alike', () => {
    const mapped = project(language('zh-CN', ['zh', 'zh_Hans']), 'zh-TW', language('pt-BR', ['pt']), 'pt-PT')
    expect(match(mapped, ['zh', 'pt', 'zh-Hans']).languages).toEqual({ pt: 'pt-BR' })
    expect(match(mapped, ['zh']).languages).toEqual({ zh: 'zh-CN' })
    expect(match(mapped, ['zh-Hans']).languages).toEqual({ 'zh-Hans': 'zh-CN' })
  })

  it('that was written down, whatever else fits', () => {
    expect(match(project('zh-CN', 'zh-TW'), ['zh', 'zh-TW'], { zh: 'zh-CN' }).languages).toEqual({
      zh: 'zh-CN',
      'zh-TW': 'zh-TW',
    })
  })
})

describe('a locale is a finding', () => {
  it.each([
    ['when two fit', ['zh-CN', 'zh-TW'], 'zh', 'crowdin:language.ambiguous'],
    ['when two regions fit', ['es-ES', 'es-MX'], 'es', 'crowdin:language.ambiguous'],
    ['when none is there', ['ja'], 'ko', 'crowdin:language.missing'],
    ['when only another region is there', ['es-MX'], 'es-ES', 'crowdin:language.missing'],
    ['when only the other script is there', ['zh-TW'], 'zh-CN', 'crowdin:language.missing'],
    ['when only a language of the same letters is there', ['fil'], 'fi', 'crowdin:language.missing'],
  ])('%s', (_, targets, locale, code) => {
    expect(match(project(...targets), [locale])).toEqual({ languages: {}, findings: [code] })
  })

  it('when two locales are the same language, each of them', () => {
    const both = match(project('zh-CN', 'ja'), ['zh', 'zh-CN', 'ja'])
    expect(both).toEqual({
      languages: { ja: 'ja' },
      findings: ['crowdin:language.twice', 'crowdin:language.twice'],
    })
  })

  it('when what was written down is not there', () => {
    expect(match(project('zh-TW'), ['zh'], { zh: 'zh-CN' }).findings).toEqual([
      'crowdin:language.notInProject',
    ])
  })

  it('that says what to set', async () => {
    const t = await words()
    const { findings } = matchLanguages(project('zh-CN', 'zh-TW'), { locales: ['zh'], configured: {} })
    expect(findings.map(f => t(f.code, f.params))).toEqual([
      'zh may be any of these languages of the Crowdin project: zh-CN, zh-TW. Say which one, for instance zh = "zh-CN" under [crowdin.languages] in the configuration.',
    ])
  })
})
