/** One field of front matter. */
export interface Field {
  readonly key: string
  /** Without quotes, commas and comments; one line per item of a list. */
  readonly value: string
  /** As it is written. */
  readonly text: string
}

/** `key = value` or `key: value`; a title may hold a colon, but then hardly begins with a small letter. */
const FIELD =
  /^[ \t]*(?:- )?["']?(?:([A-Za-z_][\w.-]*)["']?[ \t]*=[ \t]*|([a-z_][\w.-]*)["']?:(?:[ \t]+|$))(.*)$/
/** Delimiters, TOML tables and comments. */
const NO_FIELD = /^[ \t]*(?:(?:-{3}|\+{3})[ \t]*$|\[{1,2}[\w."' -]+\]{1,2}[ \t]*$|#|$)/
/** A line that belongs to the field above: an item, a bracket, or a line that stands further in. */
const PART = /^(?:[ \t]|- |["'\]}])/
const COMMENT = /(?:^|[ \t])#[^"']*$/

/** Fields of a piece of YAML or TOML, in order; undefined when a line is neither a field nor a part of one. */
export function readFields(text: string): Field[] | undefined {
  const fields: { readonly key: string; readonly lines: string[]; readonly items: string[] }[] = []
  for (const line of text.split('\n')) {
    if (NO_FIELD.test(line)) continue
    const [, toml, yaml, value = ''] = FIELD.exec(line) ?? []
    const key = toml ?? yaml
    const last = fields.at(-1)
    if (key !== undefined) fields.push({ key, lines: [line], items: itemsOf(value) })
    else if (last === undefined || !PART.test(line)) return undefined
    else {
      last.lines.push(line)
      last.items.push(...itemsOf(line.replace(/^[ \t]*- /, '')))
    }
  }
  return fields.map(({ key, lines, items }) => ({
    key,
    value: items.join('\n'),
    text: lines.join('\n').trim(),
  }))
}

/** The value on a line, or the items of a list that stands on it. */
function itemsOf(text: string): string[] {
  const value = text.replace(COMMENT, '').trim()
  const items = value.startsWith('[') ? value.replace(/^\[|\]$/g, '').split(',') : [value]
  return items.map(unquote).filter(item => item !== '' && item !== ']')
}

function unquote(item: string): string {
  const bare = item.trim().replace(/,$/, '')
  return /^(["']).*\1$/.test(bare) ? bare.slice(1, -1) : bare
}
