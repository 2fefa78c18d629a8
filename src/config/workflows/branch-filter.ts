/** A branch's name in the list of an event's branches: signs of patterns mean themselves, and YAML reads a text. */
export function branchFilter(branch: string): string {
  // The other signs of patterns cannot stand in the name of a branch
  const pattern = branch.replaceAll(/[+!\]]/g, String.raw`\$&`)
  return PLAIN.test(pattern) && !WORDS.test(pattern) ? pattern : `'${pattern.replaceAll("'", "''")}'`
}

const PLAIN = /^[A-Za-z][\w./-]*$/
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i
