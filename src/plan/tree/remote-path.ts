const ENDING = '.xliff'

/**
 * Path of the file that holds a source where translators work: the same names below `directory` (`''`: the top), each character that no
 * name has there as `%` and two digits. Different sources have different paths.
 */
export function remotePathOf(source: string, directory: string): string {
  const names = source.split('/').map(escapeName)
  return [...(directory === '' ? [] : [directory]), ...names].join('/') + ENDING
}

/** The source that a file there holds by its name; null for one below another directory, or of another kind. */
export function sourcePathOf(remotePath: string, directory: string): string | null {
  const start = directory === '' ? '' : `${directory}/`
  if (!remotePath.startsWith(start) || !remotePath.endsWith(ENDING)) return null
  const source = remotePath.slice(start.length, -ENDING.length).replaceAll(ESCAPED, unescape)
  return remotePathOf(source, directory) === remotePath ? source : null
}

const ESCAPED = /%(?:25|3A|2A|3F|22|3C|3E|7C|5C)/g

/** Crowdin's forbidden characters, and a `%` that could be taken for the beginning of one. */
function escapeName(name: string): string {
  return name.replaceAll(/[\\:*?"<>|]|%(?=[0-9A-F]{2})/g, character => {
    const code = character.charCodeAt(0).toString(16).toUpperCase()
    return `%${code}`
  })
}

function unescape(escaped: string): string {
  return String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
}
