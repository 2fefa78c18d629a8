import type { CrowdinEmulator } from '../crowdin/start.ts'
import type { GithubEmulator } from '../github/start.ts'

/** A text without what is another at each run: addresses, ids of commits and of what Crowdin made, days. */
export function stable(
  text: string,
  { github, crowdin }: { github: GithubEmulator; crowdin: CrowdinEmulator },
): string {
  return text
    .replaceAll(new URL(github.url).origin, 'https://github.example')
    .replaceAll(new URL(crowdin.baseUrl).origin, 'https://crowdin.example')
    .replaceAll(/\b(?=[0-9a-f]*\d)[0-9a-f]{7,40}\b/g, '⟨commit⟩')
    .replaceAll(/\b20\d\d-\d\d-\d\d(?:T[\d:.]+Z)?/g, '⟨day⟩')
}
