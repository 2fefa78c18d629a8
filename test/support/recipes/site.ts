/** One commit of a generated site. */
export interface SiteCommit {
  readonly message: string
  readonly files: Readonly<Record<string, string>>
}

/**
 * Parses a site: `== message ==` begins a commit, `-- path --` a file of it, and what follows is its text; BASIS stands for the
 * commit before. The form is that of Go's txtar archives. https://pkg.go.dev/golang.org/x/tools/txtar
 */
export function parseSite(text: string): SiteCommit[] {
  const [, ...commits] = text.split(/^== (.+) ==\n/m)
  return pairsOf(commits).map(([message, body]) => {
    const [, ...files] = body.split(/^-- (.+) --\n/m)
    return { message, files: Object.fromEntries(pairsOf(files)) }
  })
}

function pairsOf(pieces: readonly string[]): [string, string][] {
  return pieces.flatMap((piece, at) =>
    at % 2 === 0 ? [[piece, pieces[at + 1] ?? ''] satisfies [string, string]] : [],
  )
}
