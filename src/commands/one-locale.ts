import { UserError } from '../errors.ts'

/** Throws `project:severalLocales` for a list where one locale is wanted: an option names one, and is repeated for more. */
export function refuseSeveral(locale: string): void {
  const several = locale.split(/[,;\s]+/).filter(Boolean)
  if (several.length < 2) return
  const example = several.map(tag => `--locale ${tag}`).join(' ')
  throw new UserError('project:severalLocales', { locale, example })
}
