import { describe, expect, it } from 'vitest'
import { isBot, isBotLogin, loginOfAddress } from '../../../src/plan/reviewers/accounts.ts'
import { readTranslators } from '../../../src/plan/reviewers/read-translators.ts'

describe('translators in the front matter', () => {
  it('are read from TOML and YAML, at the top and below `extra`, as lists and as texts', () => {
    expect(readTranslators('+++\n[extra]\ntranslators = ["ada", "@grace"]\n+++\n')).toEqual(['ada', 'grace'])
    expect(readTranslators('---\ntranslator: Ada Lovelace, 王伟\n---\n')).toEqual(['Ada Lovelace', '王伟'])
    expect(
      readTranslators(
        '---\nextra:\n  translation_contributors:\n  - https://github.com/eve/\n  - eve\n---\n',
      ),
    ).toEqual(['eve'])
  })

  it('are nobody where there is nothing of the kind', () => {
    expect(readTranslators('translators: ada\n')).toEqual([])
    expect(readTranslators('---\ntranslators: [\n---\n')).toEqual([])
    expect(
      readTranslators('---\ntranslators: [{ name: ada }]\nother: { translators: [eve] }\n---\n'),
    ).toEqual([])
  })
})

describe('accounts', () => {
  it('are told by private addresses of GitHub only', () => {
    expect(loginOfAddress('12+Ada-L@users.noreply.github.com')).toBe('Ada-L')
    expect(loginOfAddress('ada@users.noreply.github.com')).toBe('ada')
    expect(loginOfAddress('ada@users.noreply.github.com.example.org')).toBeUndefined()
    expect(loginOfAddress('a b@users.noreply.github.com')).toBeUndefined()
    expect(loginOfAddress('-x@users.noreply.github.com')).toBeUndefined()
  })

  it('of programs are no people, and people whose names sound alike are', () => {
    expect(['renovate[bot]', 'crowdin-bot', 'k8s-ci-robot', 'web-flow'].filter(isBotLogin)).toHaveLength(4)
    expect(['abbott', 'talbot', 'robota', 'bottega', 'luci'].filter(isBotLogin)).toEqual([])
    expect(isBot({ name: 'Claude Monet', email: 'claude@example.org' })).toBe(false)
    expect(isBot({ name: 'Anna Talbot', email: 'anna@example.org' })).toBe(false)
    expect(isBot({ name: 'Some Model', email: 'noreply@example.com' })).toBe(true)
  })
})
