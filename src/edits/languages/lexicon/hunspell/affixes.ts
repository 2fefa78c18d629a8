/** One rule of a Hunspell affix file: take `strip` off a stem that meets `condition`, put `add` on. */
export interface Affix {
  readonly flag: string
  readonly strip: string
  readonly add: string
  /** Anchored at the affix's end of the stem; undefined where every stem will do. */
  readonly condition: RegExp | undefined
  /** True where a prefix and a suffix of the same stem may stand together. */
  readonly crosses: boolean
}

/** What an affix file says, as far as single words need it. */
export interface Affixes {
  readonly prefixes: readonly Affix[]
  /** By what they add, to be looked up by a form's end. */
  readonly suffixes: ReadonlyMap<string, readonly Affix[]>
  readonly longestSuffix: number
  /** What is replaced in a form before it is looked up. */
  readonly conversions: readonly (readonly [string, string])[]
  /** Flags of stems that are no words by themselves: they need an affix, or a compound. */
  readonly hidden: readonly string[]
}

/** Reads a UTF-8 affix file with one-character flags, see hunspell(5); throws for another kind of flags. */
export function readAffixes(text: string): Affixes {
  const lines = text.split('\n').map(line => line.trim().split(/\s+/))
  if (lines.some(([name]) => name === 'FLAG' || name === 'AF'))
    throw new Error('affix file: one-character flags are expected, without FLAG and AF')
  const affixes = lines.flatMap(line => readAffix(line, lines) ?? [])
  const suffixes = affixes.filter(([type]) => type === 'SFX').map(([, affix]) => affix)
  return {
    prefixes: affixes.filter(([type]) => type === 'PFX').map(([, affix]) => affix),
    suffixes: groupByEnd(suffixes),
    longestSuffix: Math.max(0, ...suffixes.map(affix => affix.add.length)),
    conversions: lines.flatMap(([name, from, to]) =>
      name === 'ICONV' && from !== undefined && to !== undefined ? [[from, to] as const] : [],
    ),
    hidden: lines.flatMap(([name, flag]) => (isHiding(name) && flag !== undefined ? [flag] : [])),
  }
}

function isHiding(name: string | undefined): boolean {
  return name === 'ONLYINCOMPOUND' || name === 'NEEDAFFIX'
}

/** A rule's line has five fields, its header four. */
function readAffix(
  line: readonly string[],
  lines: readonly (readonly string[])[],
): [string, Affix][] | undefined {
  const [type, flag, strip, add, condition] = line
  if ((type !== 'PFX' && type !== 'SFX') || flag === undefined || strip === undefined || add === undefined)
    return undefined
  if (condition === undefined) return undefined
  const header = lines.find(other => other[0] === type && other[1] === flag && other.length === 4)
  const affix = {
    flag,
    strip: strip === '0' ? '' : strip,
    add: add === '0' ? '' : add,
    condition: condition === '.' ? undefined : anchor(type, condition),
    crosses: header?.[2] === 'Y',
  }
  return [[type, affix]]
}

function groupByEnd(suffixes: readonly Affix[]): ReadonlyMap<string, readonly Affix[]> {
  const groups = new Map<string, Affix[]>()
  for (const suffix of suffixes) groups.set(suffix.add, [...(groups.get(suffix.add) ?? []), suffix])
  return groups
}

function anchor(type: string, condition: string): RegExp {
  return new RegExp(type === 'SFX' ? `${condition}$` : `^${condition}`, 'u')
}
