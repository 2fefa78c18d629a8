import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

/** How tokens of the services that are talked to look, and what downloads are signed with. */
const LOOKS: readonly RegExp[] = [
  // A personal token of Crowdin
  /(?<![0-9a-f])[0-9a-f]{80}(?![0-9a-f])/,
  /\b(?:ghp|gho|ghu|ghs|ghr)_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{40,}/,
  /\bBearer [A-Za-z0-9+/=._~-]{24,}/,
  /\bX-Amz-(?:Signature|Credential|Security-Token)=[A-Za-z0-9%/+-]{16,}/,
  /\b(?:CROWDIN_PERSONAL_TOKEN|GITHUB_TOKEN)["']?\s*[=:]\s*["']?[A-Za-z0-9]{32,}/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
]

const DIRECTORIES = ['test', 'content', 'locales', 'src', '.github']
const ROOT = join(import.meta.dirname, '..')

describe('what is committed', () => {
  it('would be found out', () => {
    const hex = '0a1b2c3d'.repeat(10)
    const samples = [
      hex,
      `ghp_${'a1B2'.repeat(9)}`,
      `Authorization: Bearer ${hex}`,
      `?X-Amz-Signature=${hex}`,
      `export CROWDIN_PERSONAL_TOKEN=${hex}`,
    ]
    for (const sample of samples) expect(LOOKS.some(look => look.test(sample))).toBe(true)
    for (const harmless of ['0a1b2c3d'.repeat(5), '0a1b2c3d'.repeat(8), 'Bearer <token>'])
      expect(LOOKS.some(look => look.test(harmless))).toBe(false)
  })

  it('holds nothing that looks like a token or a signed link', () => {
    const holding = DIRECTORIES.flatMap(directory =>
      readdirSync(join(ROOT, directory), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .filter(path => LOOKS.some(look => look.test(readFileSync(path, 'latin1')))),
    )
    expect(holding).toEqual([])
  })
})
