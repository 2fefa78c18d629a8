import { keyOfMarked, textKey } from '../../exchange/inline/text-key.ts'
import type { Inline } from '../../exchange/types.ts'

/**
 * Whether a suggestion, as Crowdin shows it, is a text of ours: the same words, and the same codes by their ids. Nobody knows whether it
 * shows references (`&lt;`) or what they stand for, so either will do.
 */
export function isSuggested(theirs: string, ours: readonly Inline[]): boolean {
  const wanted = textKey(ours)
  const plain = theirs.replaceAll('\0', '')
  return [plain, plain.replaceAll(RESOLVED, '\0x$1\0')].some(text => {
    const marked = withMarks(text)
    return keyOfMarked(marked) === wanted || keyOfMarked(decoded(marked)) === wanted
  })
}

/** What an `x` shows may have brackets, and quotes of its own, where references are resolved. */
const RESOLVED = /<x\b.*?\bid="([^"]*)"(?:.*?")??\s*\/>/gs

const TAG = /<(?:(?<kind>[xg])\b[^<>]*?\bid="(?<id>[^"]*)"[^<>]*?(?<empty>\/)?|\/(?<end>[xg]))>/g

function withMarks(text: string): string {
  const open: string[] = []
  return text.replaceAll(TAG, (_, ...parts: unknown[]) => {
    const found = parts.at(-1)
    const { kind = '', id = '', empty, end } = isGroups(found) ? found : {}
    if (kind === 'x') return `\0x${id}\0`
    if (end === 'x') return ''
    if (end === 'g') return `\0/${open.pop() ?? ''}\0`
    if (empty !== undefined) return `\0g${id}\0\0/${id}\0`
    open.push(id)
    return `\0g${id}\0`
  })
}

type Groups = Partial<Record<'kind' | 'id' | 'empty' | 'end', string>>

function isGroups(value: unknown): value is Groups {
  return typeof value === 'object' && value !== null
}

const REFERENCES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

function decoded(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp|#\d+|#x[0-9a-f]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return REFERENCES[name.toLowerCase()] ?? whole
    const code = Number(name.slice(1).replace(/^x/i, '0x'))
    return code > 0 && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  })
}
