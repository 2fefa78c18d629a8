import type { Finding } from '../../document/types.ts'
import { printable } from './printable.ts'
import type { Paint, Words } from '../words.ts'
import { wrap } from './wrap.ts'

/** A line for each finding: place, severity, words. */
export function formatFindings(
  findings: readonly Finding[],
  { t, paint, columns }: { readonly t: Words; readonly paint: Paint; readonly columns: number },
): string[] {
  if (findings.length === 0) return []
  const lines = findings.flatMap(finding => {
    const place = findingPlace(finding)
    const words = `${place === undefined ? '' : `${place}: `}${t(`status:severity.${finding.severity}`)}${t('diff:join.label')}${findingWords(finding, t)}`
    return wrap(words, columns - 2, '  ').map(line => `  ${line}`)
  })
  return [paint('unsure', t('status:findings', { count: findings.length })), ...lines]
}

/** Words of a finding; its params are made printable, since they may quote the content. */
export function findingWords({ code, params }: Finding, t: Words): string {
  const safe = Object.entries(params).map(([name, value]) => [
    name,
    typeof value === 'string' ? printable(value) : value,
  ])
  return t(code, Object.fromEntries(safe))
}

/** `path:line`, as editors and terminals link it; undefined where the words name the path themselves. */
export function findingPlace({ path, line, params }: Finding): string | undefined {
  if (path === undefined || (line === undefined && params['path'] === path)) return undefined
  return line === undefined ? printable(path) : `${printable(path)}:${line}`
}
