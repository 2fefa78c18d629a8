import { canonicalLocale } from '../../freshness/locales.ts'
import { matchPath } from '../../freshness/templates.ts'
import { readContributions } from '../../git/contributions.ts'
import { readFiles } from '../../git/files.ts'
import { readOrigin } from '../../git/origin.ts'
import { parseRemote } from '../../github/parse-remote.ts'
import type { Evidence } from '../../plan/reviewers/types.ts'
import { readTranslators } from '../../plan/reviewers/read-translators.ts'
import { decodeText } from '../texts.ts'
import type { Project } from '../types.ts'
import { readCodeOwners } from './read-code-owners.ts'

/** All that a project's files and history say of people; nothing is asked of anybody. Throws those of `git:`. */
export async function readEvidence(project: Project): Promise<ProjectEvidence> {
  return {
    commits: await readContributions(project.repository, project.snapshot.commit),
    localeOf: tellLocales(project),
    translators: await readAllTranslators(project),
    configured: project.config.github.reviewers,
    owners: await readCodeOwners(project),
    owner: await readOwner(project),
  }
}

interface ProjectEvidence extends Evidence {
  readonly owners: Awaited<ReturnType<typeof readCodeOwners>>
}

async function readOwner({ repository }: Project): Promise<string | null> {
  const origin = await readOrigin(repository)
  return origin === null ? null : (parseRemote(origin)?.repository.owner ?? null)
}

/** By the templates, so that files which have gone by now are told too. */
function tellLocales({ config, pairs }: Project): (path: string) => string | undefined {
  const known = new Set(pairs.map(({ locale }) => locale))
  const answers = new Map<string, string | undefined>()
  const accept = (spelling: string): boolean => known.has(canonicalLocale(spelling) ?? spelling)
  const judge = (path: string): string | undefined => {
    for (const { target, sourceLocale } of config.content) {
      const spelling = matchPath(target, path, accept)?.locale
      const locale = spelling === undefined ? undefined : (canonicalLocale(spelling) ?? spelling)
      if (locale !== undefined && locale !== sourceLocale) return locale
    }
    return undefined
  }
  return path => {
    if (!answers.has(path)) answers.set(path, judge(path))
    return answers.get(path)
  }
}

async function readAllTranslators(project: Project): Promise<Map<string, string[]>> {
  const files = project.pairs.flatMap(({ target, targetExists }) => {
    const file = targetExists ? project.snapshot.files.get(target) : undefined
    return file === undefined ? [] : [file]
  })
  const found = new Map<string, string[]>()
  await readFiles([...new Set(files)], project, ({ path }, bytes) => {
    const names = readTranslators(decodeText(bytes) ?? '')
    if (names.length > 0) found.set(path, names)
  })
  return found
}
