import { fenced, literal } from '../markdown.ts'
import type { Words } from '../words.ts'
import { localCommands } from './local-commands.ts'
import { pathItems } from './path-items.ts'
import type { TranslationRequest } from './request.ts'

/** The files that a person has to bring together, and the commands that begin with it. */
export function conflictMarkdown(request: TranslationRequest, t: Words): string[][] {
  const { conflicts, base } = request
  if (conflicts.length === 0) return []
  const commands = localCommands(request, [`git merge ${base}`])
  return [
    pathItems(conflicts, t),
    ...(commands.length === 0 ? [] : [[literal(t('request:resolve'))], fenced(commands, 'sh')]),
  ]
}
