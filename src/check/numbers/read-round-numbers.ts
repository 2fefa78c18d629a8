/**
 * A hundred and a thousand where a text writes them as words, in Arabic, English, French, German, Korean, Persian or Russian;
 * behind digits they are scales and no numbers of their own.
 */
export function readRoundNumbers(text: string): number[] {
  return WORDS.flatMap(([word, value]) => (word.test(text) ? [value] : []))
}

const WORDS: readonly (readonly [RegExp, number])[] = [
  [word('hundreds?|hunderte?[nr]?|cent|cents|centaines?|сто|ста|сотн[яиюеёо]й?|сот(?:ен|ням|нями|нях)'), 100],
  [word('thousands?|tausende?[nr]?|mille|milliers?|тысяч[аиуе]?|тысяч(?:ей|ью|ам|ами|ах)'), 1000],
  [word('(?:[وفبكل]|ال){0,2}(?:مئة|مائة|مئات|مائتي?)|صد(?:ها|تا)?'), 100],
  [word('(?:[وفبكل]|ال){0,2}(?:ألف|آلاف|الاف)|هزار(?:ان|ها|تا)?'), 1000],
  [korean('백'), 100],
  [korean('천'), 1000],
]

/** German writes `einhundert` as well. */
function word(forms: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\p{N}]|\d[\s-])(?:ein)?(?:${forms})(?![\p{L}\p{N}])`, 'iu')
}

/** Alone or before what is counted, since the syllables begin many other words. */
function korean(syllable: string): RegExp {
  return new RegExp(
    String.raw`(?<![\p{L}\p{N}])${syllable}(?![\p{L}\p{N}]|\s*[만억조])|(?<![\p{L}\p{N}])${syllable}(?:개|명|번|년|배|가지)`,
    'u',
  )
}
