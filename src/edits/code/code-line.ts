/** `surely`: nothing but code reads so; `maybe`: code may; `no`: prose, or not known. */
export type CodeTrait = 'surely' | 'maybe' | 'no'

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    'let mut pub fn use mod struct enum impl const static ref int char void unsigned signed long short float double bool ' +
    'string var val if else for while return new import export function class def extern crate where dyn unsafe ' +
    'async await match loop break continue type interface public private protected final'
  ).split(' '),
)
/** Keywords that are common words too. */
const AMBIGUOUS: ReadonlySet<string> = new Set(
  'in is not and or as from with try except raise yield elif pass lambda None True False null true false this self'.split(
    ' ',
  ),
)
/** Words of prose that no language has. */
const PROSE = /^(?:the|of|to|you|we|that|are|your|our|which|these|they|it)$/i
const STRING = /"[^"\n]*"|(?<!\w)'[^'\n]*'/g
const COMMENT = /^(?:\/\/|#(?:[^![]|$)|\/?\*)/
const BEHIND = /\s(?:#|\/\/)\s.*$/
const MARKDOWN = /`|\]\(|^(?:[-*+>] |\d+[.)] |\||<)/
const SURE = [
  /^(?:import|from) [\w.@{*][^;]*(?: from ""| import |;$|"";?$)/,
  /^(?:use|mod|package|using|namespace) [\w.:{}*, ]+;$/,
  /^#include\b|^#!?\[[\w(:="]/,
  /^(?:async )?def \w+\(|^class \w+(?:\([\w., ]*\))?:$/,
  /^(?:(?:pub(?:\(crate\))?|async|unsafe|export|default|public|private|static|const) )*(?:fn|function\*?|func) \w+\s*[(<]/,
  /^(?:export )?(?:const|let|var|static|final|auto|int|char|bool|float|double|string) (?:mut )?[\w{[][\w{}[\], :<>&*]*=[^=]/,
  /^@[\w.]+\(|^[\w.:]+[\w>]\($/,
  /^(?=[.[\]"]*\w)[\w.[\]"]+\s?[-+*/|&:]?=\s?(?:["[{]|-?\d[\w.]*[;,]?$|(?:true|false|null|none)\b[;,]?$|.*\w\(|.*;$)/i,
  /^(?=\w+[.:])[\w.:]+!?\(.*\)[;,]?$|^\w+!?\((?:.*["=].*)?\)[;,]?$|^\w+!?\(.*\);$/,
  /^\}? ?(?:if|else if|for|while|switch|match|impl|struct|enum|trait)\b.*\{$/,
]
const MAYBE = [
  /^[\])}>;,.]+[\w()\]})>;:,.]*$/,
  /^(?:return|yield|await|raise|throw|assert|break|continue|pass|else|try|finally)\b[^.!?]*$/,
  /^(?:if|for|while|with|elif|except)\b.*:$/,
  /^\w+\s?[:=]\s?\S/,
  /^"[^"]*",?$|^[\w.]+,$/,
  /^\.\w+\(/,
  /[({[;]$/,
]

/** Says how much a single line reads like source code; what stands in its strings is left out of account. */
export function readCodeLine(line: string): CodeTrait {
  const bare = line.trim().replaceAll(STRING, '""').replace(BEHIND, '').trimEnd()
  if (COMMENT.test(bare)) return 'maybe'
  if (MARKDOWN.test(bare) || hasProse(bare)) return 'no'
  if (SURE.some(trait => trait.test(bare))) return 'surely'
  return MAYBE.some(trait => trait.test(bare)) ? 'maybe' : 'no'
}

/** Three words in a row that are none of a language's, or one that only prose has beside another. */
function hasProse(code: string): boolean {
  return code.split(/[^\p{L}' ]/u).some(run => {
    const words = run.trim().split(/ +/)
    if (words.length > 1 && words.some(word => PROSE.test(word))) return true
    return withoutKeywords(words).filter(word => !AMBIGUOUS.has(word)).length > 2
  })
}

/** Words that are no keyword of a common language. */
export function withoutKeywords(words: readonly string[]): string[] {
  return words.filter(word => !KEYWORDS.has(word))
}
