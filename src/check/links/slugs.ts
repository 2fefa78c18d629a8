/** How a site generator makes an anchor of a heading's text, without its number where the same text comes again. */
type Slugger = (text: string) => string

/**
 * Anchors that site generators make of headings, in the order of the texts. Which one builds a site is not known here, so all of
 * them count: GitHub, Docusaurus and Hugo keep letters of every script; Zola, MkDocs and kramdown know ASCII only.
 */
export function slugsOf(texts: readonly string[]): Set<string> {
  const slugs = new Set<string>()
  for (const slugger of SLUGGERS) {
    const seen = new Map<string, number>()
    for (const text of texts) {
      const slug = slugger(text.normalize('NFC'))
      const times = seen.get(slug) ?? 0
      seen.set(slug, times + 1)
      for (const end of times === 0 ? [''] : [`-${times}`, `_${times}`]) slugs.add(slug + end)
    }
  }
  slugs.delete('')
  return slugs
}

const SLUGGERS: readonly Slugger[] = [
  // github-slugger, and Hugo's `github`
  text =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replaceAll(' ', '-'),
  // The same without repeated and outer hyphens: VuePress, GitLab, markdown-it-anchor
  text => hyphenated(text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')),
  text => hyphenated(text.toLowerCase().replaceAll(/[^\p{L}\p{M}\p{N}_]/gu, '-')),
  // Zola's `slugify.anchors = "on"`
  text =>
    hyphenated(
      ascii(text)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, '-'),
    ),
  // Python-Markdown
  text =>
    ascii(text)
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .toLowerCase()
      .replaceAll(/[-\s]+/g, '-'),
  // kramdown
  text =>
    text
      .replace(/^[^a-zA-Z]+/, '')
      .replaceAll(/[^a-zA-Z0-9 -]/g, '')
      .replaceAll(' ', '-')
      .toLowerCase(),
]

function hyphenated(text: string): string {
  return text
    .trim()
    .replaceAll(/[-\s]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}

/** Latin letters without their accents; other scripts are left out. */
function ascii(text: string): string {
  return text
    .replaceAll(/[ßøØłŁđĐæÆœŒıþÞ]/g, letter => LATIN[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\0-\x7f]/g, '')
}

const LATIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
}
