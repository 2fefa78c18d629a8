/** A value as it is written now. */
export interface Written {
  readonly format: 'toml' | 'yaml'
  /** With its quotes. */
  readonly raw: string
  /** Decoded. */
  readonly source: string
}

/** One way to write a text, and the text that it stands for. */
export interface Encoding {
  readonly code: string
  readonly value: string
}

/** Ways to write a target, the value's own style first, double quotes last. Not all need be valid. */
export function encodings(written: Written, target: string): Encoding[] {
  const { format } = written
  const own = format === 'toml' ? tomlStyle(written, target) : yamlStyle(written, target)
  if (format === 'yaml' && own.code === own.value && isAmbiguous(own.value))
    return doubleQuoted(written, target)
  return [own, ...doubleQuoted(written, target)]
}

function doubleQuoted({ raw }: Written, target: string): Encoding[] {
  const tail = /[\r\n]$/.test(raw) ? (/(?:\r\n|\n|\r)$/.exec(raw)?.[0] ?? '') : ''
  return [{ code: `"${escapeDouble(target)}"${tail}`, value: target }]
}

/**
 * Plain scalars that some reader takes for something else than text: words and numbers of YAML 1.1 and 1.2, dates,
 * base 60, and what begins like a number.
 */
function isAmbiguous(value: string): boolean {
  return AMBIGUOUS.test(value)
}

const AMBIGUOUS =
  /^(?:~|null|true|false|yes|no|on|off|y|n|<<|=|\.\.\.|---|[-+]?\.(?:inf|nan)|[-+]?(?:\d[\d_,.:eE+-]*|\.\d[\d_]*(?:e[-+]?\d+)?|0[xob][\da-f_]+)(?:[tT\s][\d:.,zZ+\s-]*)?)?$/i

function tomlStyle({ raw }: Written, target: string): Encoding {
  const [, opening = ''] = /^(?:"""|''')(\r\n|\n)?/.exec(raw) ?? []
  const lines = ownLines(raw, target)
  if (raw.startsWith('"""')) return { code: `"""${opening}${escapeMultiline(lines)}"""`, value: target }
  if (raw.startsWith("'''")) return { code: `'''${opening}${lines}'''`, value: target }
  if (raw.startsWith("'")) return { code: `'${onOneLine(target)}'`, value: onOneLine(target) }
  return { code: `"${escapeDouble(target)}"`, value: target }
}

function yamlStyle({ raw, source }: Written, target: string): Encoding {
  if (raw.startsWith('"')) return { code: `"${escapeDouble(target)}"`, value: target }
  const line = onOneLine(target)
  if (raw.startsWith("'")) return { code: `'${line.replaceAll("'", "''")}'`, value: line }
  if (/^[|>]/.test(raw)) return blockStyle({ format: 'yaml', raw, source }, target)
  return { code: line, value: line }
}

/** A block scalar keeps its header and its indentation; a line break of a folded one is an empty line. */
function blockStyle({ raw, source }: Written, target: string): Encoding {
  const [header = '', ending = '\n'] = /^[^\r\n]*(\r\n|\n|\r)/.exec(raw) ?? []
  const indent = /(?:\r\n|\n|\r)([ ]+)[^ \r\n]/.exec(raw)?.[1] ?? '  '
  const trailing = /(?:\r\n|\n|\r)*$/.exec(raw)?.[0] ?? ''
  const body = target.replace(/[\r\n]+$/, '')
  const lines = body.split(/\r\n|\n|\r/).map(line => (line === '' ? '' : indent + line))
  const joint = raw.startsWith('>') ? ending + ending : ending
  return { code: header + lines.join(joint) + trailing, value: body + (/\n+$/.exec(source)?.[0] ?? '') }
}

function onOneLine(target: string): string {
  return target.replaceAll(/[ \t]*(?:\r\n|\n|\r)[ \t]*/g, ' ')
}

function ownLines(raw: string, target: string): string {
  return target.replaceAll(/\r\n|\n|\r/g, /\r\n|\n/.exec(raw)?.[0] ?? '\n')
}

function escapeMultiline(target: string): string {
  return target.replaceAll('\\', '\\\\').replaceAll(/"(?="")|"$/g, '\\"')
}

/** Escapes as TOML's basic and YAML's double-quoted strings both know them. */
function escapeDouble(target: string): string {
  return target
    .replaceAll(/["\\]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r')
    .replaceAll('\t', '\\t')
    .replaceAll(CONTROL, mark => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

// eslint-disable-next-line no-control-regex -- these are the characters to escape
const CONTROL = /[\u0000-\u001F\u007F-\u009F\u2028\u2029\uFEFF]/g
