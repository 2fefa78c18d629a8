/** A line of a comment: where it begins in the code, in UTF-16 units, and its words. */
export interface CommentLine {
  readonly index: number
  readonly text: string
  /** No mark of a comment stands before it; it only reads like a sentence. */
  readonly isPlain?: boolean
}

const LICENCE =
  /\bSPDX-License-Identifier\b|\ball rights reserved\b|\blicen[cs]e information\b|^(?:©|\([cC]\)) ?\d{4}/i
const COPYRIGHT = /\bcopyright\b/i
const OWNED = /\d{4}|\([cC]\)|©/
/** Begins the text of a licence, which goes on to the end of the comment. */
const TERMS =
  /\blicensed under the\b|^Permission is hereby granted\b|^Redistribution and use in source\b|^The above copyright notice\b|^THE SOFTWARE IS PROVIDED\b/i
const MARKS_ONLY = /^[\s/*#;%<!>-]*$/
const BLANK_LINE = /\n[ \t]*\n/
const DIRECTIVES = [
  String.raw`ANCHOR(?:_END)?:`,
  String.raw`#(?:end)?region\b`,
  String.raw`\[(?:START|END) [\w.-]+\]`,
  String.raw`-+8<-+`,
  String.raw`(?:es|ts|style|html)lint-(?:disable|enable|env|ignore)`,
  String.raw`(?:prettier|biome|dprint|deno-fmt|deno-lint|markdownlint)-(?:ignore|disable|enable)`,
  String.raw`(?:c[Ss]pell|spell-checker|codespell):`,
  String.raw`@?(?:ts-(?:ignore|nocheck|check|expect-error)|jsx(?:Runtime|ImportSource|Frag)?\b|vite-ignore)`,
  String.raw`[#@] ?sourceMappingURL=`,
  String.raw`(?:istanbul|c8|v8) ignore\b`,
  String.raw`webpack[A-Z]\w+:`,
  String.raw`(?:noqa|nosec|NOLINT|nolint)(?:$|[:(])`,
  String.raw`(?:shellcheck|clang-format|yapf|isort|pylint|mypy|ruff|flake8|pyright)[: ] ?(?:disable|enable|on|off|skip|ignore|noqa)\b`,
  String.raw`(?:type: ignore|fmt: (?:on|off|skip)|pragma: ?no)\b`,
  String.raw`highlight-(?:next-line|start|end|line)$`,
  String.raw`\[!code\b`,
]
/** For tools: anchors and regions of documentation, linters, formatters, compilers. */
const DIRECTIVE = new RegExp(`^(?:${DIRECTIVES.join('|')})`)

/** Nothing but where the code stands: `in src/tea.rs`, `file: tea.toml`. */
const PLACE =
  /^(?:(?:in|file|filename|path|from|source):? )?`?[\w./@~-]*[\w/]?\.[a-z][a-z\d]{0,7}(?::\d+)?`?:?$/i

/** The reason that a directive is given. */
const REASON = /^@?ts-(?:ignore|nocheck|check|expect-error)[: -]+(.*)|[ \t]-{2,}[ \t]+(.*)/

/**
 * Leaves out the lines that are for machines and lawyers: paths, licences, anchors, directives of tools; of a directive
 * with a reason the reason stays.
 */
export function withoutIdle(lines: readonly CommentLine[], code: string): CommentLine[] {
  let end: number | undefined
  return lines.map(withReasonOnly).filter(({ index, text }) => {
    const isTerms = TERMS.test(text) || (end !== undefined && isWithin(code.slice(end, index)))
    end = isTerms ? index + text.length : undefined
    const words = text.trim()
    return !isTerms && !isLicence(words) && !DIRECTIVE.test(words) && !PLACE.test(words)
  })
}

function withReasonOnly(line: CommentLine): CommentLine {
  if (!DIRECTIVE.test(line.text.trim())) return line
  const [, behind, reason = behind] = REASON.exec(line.text.trim()) ?? []
  return reason === undefined ? line : { ...line, text: reason }
}

/** True when the comment goes on over these characters. */
function isWithin(between: string): boolean {
  return MARKS_ONLY.test(between) && !BLANK_LINE.test(between)
}

function isLicence(words: string): boolean {
  return LICENCE.test(words) || (COPYRIGHT.test(words) && OWNED.test(words))
}
