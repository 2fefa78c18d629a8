/** What a link definition says. */
export interface Definition {
  readonly label: string
  readonly address: string
}

/** Reads a link definition (CommonMark 0.31.2, 4.7); undefined for any other text. */
export function readDefinition(text: string): Definition | undefined {
  const [, label, pointed, plain] = DEFINITION.exec(text) ?? []
  const address = pointed ?? plain
  return label === undefined || address === undefined ? undefined : { label, address }
}

const DEFINITION = /^\s*\[((?:\\.|[^\]\\])+)\]:\s*(?:<([^<>\n]*)>|(\S+))/
