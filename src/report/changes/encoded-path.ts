/** A path or the name of a branch as it stands in an address, so that nothing in it ends a link in Markdown. */
export function encodedPath(path: string): string {
  return path
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encoded)
    .join('/')
}

function encoded(name: string): string {
  return encodeURIComponent(name).replaceAll(
    /[()*'!]/g,
    c => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
