import type { Grammar } from '../languages/grammar.ts'
import type { Token, TokenType } from '../tokens/tokens.ts'
import type { Hunk } from './hunks.ts'
import type { Laid } from './lay-out.ts'

const REPLACEABLE: ReadonlySet<TokenType> = new Set(['code', 'template', 'url', 'image'])

/**
 * Reason codes of the hunks that leave the meaning as it is (`codeFormatted`, `articles`, `wordForms` …), undefined for
 * those that no rule vouches for. The grammar of the language is asked only for what is not verbatim.
 */
export function explainHunks(
  hunks: readonly Hunk[],
  laid: readonly [Laid, Laid],
  grammar: () => Grammar | undefined,
): (string | undefined)[] {
  const alone = hunks.map(explainVerbatim)
  if (!alone.includes(undefined)) return alone
  const codes = grammar()?.explain(hunks, laid) ?? []
  return alone.map((code, i) => code ?? codes[i])
}

function explainVerbatim(hunk: Hunk): string | undefined {
  if (isReformatted(hunk)) return 'codeFormatted'
  return isReplaced(hunk) ? 'codeReplaced' : undefined
}

/** One verbatim piece for another, be it of another kind. */
function isReplaced({ before, after }: Hunk): boolean {
  return before.length === after.length && [...before, ...after].every(token => REPLACEABLE.has(token.type))
}

/** The same letters and digits, as code on one side: `test_runner`, test runner. */
function isReformatted(hunk: Hunk): boolean {
  const bare = (tokens: readonly Token[]): string =>
    tokens
      .map(token => token.text)
      .join('')
      .replaceAll(/[^\p{L}\p{N}]/gu, '')
  return (
    [...hunk.before, ...hunk.after].some(token => token.type === 'code') &&
    (bare(hunk.before) === bare(hunk.after) || bare(hunk.before) === bare(withoutTypes(hunk.after)))
  )
}

/** `Cup<Tea>` without its `<Tea>`, which is a tag where it is no code. */
function withoutTypes(tokens: readonly Token[]): Token[] {
  return tokens.map(token =>
    token.type === 'code' ? { ...token, text: token.text.replaceAll(/<[^<>]*>/g, '') } : token,
  )
}
