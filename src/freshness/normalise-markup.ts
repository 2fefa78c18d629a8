/**
 * Markup in a form that is the same for the same meaning: white space and blank lines do not count; bullets, list numbers,
 * fences, rules and table lines look alike whatever their sign, length and outer pipes (CommonMark 0.31.2; GFM 0.29, 4.10). Comments
 * for translators are left out.
 */
export function normaliseMarkup(markup: string): string {
  return markup
    .replaceAll(FOR_TRANSLATORS, '')
    .split(/[\r\n]+/)
    .map(normaliseLine)
    .filter(line => line !== '')
    .join('\n')
}

const FOR_TRANSLATORS = /<!--\s*(?:translate|note):[^]*?-->|\{\/\*\s*(?:translate|note):[^]*?\*\/\}/g

function normaliseLine(line: string): string {
  const squeezed = line.replaceAll(/[ \t]+/g, ' ').trim()
  if (/^[-*_=](?: ?[-*_=]){1,}$/.test(squeezed)) return '---'
  if (/^[|: -]*-[|: -]*$/.test(squeezed) && squeezed.includes('|'))
    return squeezed.replaceAll(/^\||[ -]*(-)[ -]*|\|$/g, '$1')
  return squeezed
    .replaceAll(/^\| ?| ?\|$/g, '')
    .replace(/^((?:> ?)*)[-*+](?= |$)/, '$1-')
    .replace(/^((?:> ?)*)\d{1,9}[.)](?= |$)/, '$11.')
    .replace(/^((?:> ?)*)(?:`{3,}|~{3,})/, '$1```')
}
