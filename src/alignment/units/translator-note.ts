/**
 * Whether a text calls itself a translator's note, in the words that translators use for one: it says what no source says.
 * Only how it begins counts.
 */
export function isTranslatorNote(text: string): boolean {
  return NOTE.test(text.replace(/^[\s>*_([（【「<{/!:-]+/u, '').slice(0, LOOK))
}

const LOOK = 40

const NOTE = new RegExp(
  `^(?:${[
    // Chinese, Japanese, Korean
    '译者?[注按]',
    '譯者?[註注按]',
    '訳者?注',
    '訳者(?:より|追記)',
    '(?:옮긴이|역자)\\s*주',
    '역주',
    // Languages of Europe
    "translators?[’']?s?[’']?\\s+(?:note|comment|remark)",
    'T/?N\\s*:',
    'N\\.?\\s*(?:del?|da|do|di|du|d)\\.?\\s*(?:la\\s*)?T(?:\\.|rad|\\b)',
    'N\\.?\\s?[dD]\\.?\\s?[tTüÜ]\\.?\\s*[:.]',
    "not[ae]\\s+(?:del?|da|do|di|du|de la|della|del)\\s*(?:l[’'])?\\s*(?:tra[dn]|équipe de trad)",
    'anm(?:erkung)?\\.?\\s*(?:d(?:er|es|\\.)\\s*)?[üÜ]bers',
    'noot\\s+van\\s+de\\s+vertaler',
    'przyp(?:is|\\.)\\s*(?:tłum|od tłum)',
    'pozn(?:ámka|\\.)\\s*překl',
    'прим(?:ечание|ітка|\\.)\\s*(?:пер|ред)',
    'çevirmen(?:in)?\\s+notu',
    'ç\\.?\\s?n\\.?\\s*:',
    'fordító(?:i)?\\s+megj',
    'catatan\\s+penerjemah',
    'ghi\\s+chú\\s+(?:của\\s+)?người\\s+dịch',
    // Right to left, and India
    'ملاحظة\\s+(?:من\\s+)?المترجم',
    '(?:یادداشت|توضیح|پانویس)\\s+مترجم',
    'הערת\\s+(?:ה)?מתרגם',
    'مترجم\\s+کا?\\s+نوٹ',
    'अनुवादक\\s+(?:की\\s+)?टिप्पणी',
  ].join('|')})`,
  'iu',
)
