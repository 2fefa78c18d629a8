/** A piece of a post: prose, or a fenced block with its language. */
export interface PostPiece {
  /** Null: prose. */
  readonly language: string | null
  /** Without the fences. */
  readonly text: string
}

/** The pieces of a post; with the fences put back they are its text. */
export function piecesOf(post: string): PostPiece[] {
  return post.split(/^(```\w+\n[^]*?^```\n)/m).map(text => {
    const [, language, inner] = /^```(\w+)\n([^]*)^```\n$/m.exec(text) ?? []
    return language === undefined ? { language: null, text } : { language, text: inner ?? '' }
  })
}

/** A piece as it stands in a post. */
export function formatPiece({ language, text }: PostPiece): string {
  return language === null ? text : `\`\`\`${language}\n${text}\`\`\`\n`
}

/** A command line of a console block and what is printed below it; a line `…` stands for any lines. */
export interface Entry {
  readonly command: string
  readonly output: string
}

/** What a console block holds: lines that begin with `$ ` are commands, and go on below `> ` as in a shell. */
export function entriesOf(block: string): Entry[] {
  return block
    .split(/^(?=\$ )/m)
    .filter(text => text !== '')
    .map(text => {
      const [first = ''] = /^\$ .*\n(?:> .*\n)*/.exec(text) ?? []
      return { command: first.replaceAll(/^[$>] /gm, '').trimEnd(), output: text.slice(first.length) }
    })
}

/** The entry with what was printed, or as it was when that fits. */
export function formatEntry({ command, output }: Entry, printed: string): string {
  const [first, ...more] = command.split('\n')
  const lines = [`$ ${first}\n`, ...more.map(line => `> ${line}\n`)]
  return lines.join('') + (fits(output, printed) ? output : printed)
}

function fits(expected: string, printed: string): boolean {
  const pieces = expected
    .split(/^…\n/m)
    .map(piece => piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  return new RegExp(`^${pieces.join('(?:.*\\n)*?')}$`).test(printed)
}
