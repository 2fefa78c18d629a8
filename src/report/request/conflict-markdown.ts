import { fenced, literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { localCommands } from './local-commands.ts'
import { pathItems } from './path-items.ts'
import type { TranslationRequest } from './request.ts'

/** The files that a person has to bring together, and the commands that begin with it, said in each of some languages. */
export function conflictMarkdown(request: TranslationRequest, languages: readonly Words[]): string[][] {
  const { conflicts, base } = request
  const [t] = languages
  if (conflicts.length === 0 || t === undefined) return []
  const commands = localCommands(request, [`git merge ${base}`])
  const how = languages.map(words => [literal(words('request:resolve'))])
  return [pathItems(conflicts, t), ...(commands.length === 0 ? [] : [...how, fenced(commands, 'sh')])]
}
