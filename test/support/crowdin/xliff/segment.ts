/** A sentence and the blanks behind it. */
export interface Sentence {
  text: string
  gap: string
}

/** Sentences of a markup, as content segmentation makes strings of them: never within a tag's content. */
export function sentencesOf(markup: string): Sentence[] {
  const sentences: Sentence[] = []
  let begin = 0
  let depth = 0
  for (const match of markup.matchAll(/<\/[^>]*>|<[^>]*\/>|<[^>]*>|[.!?。！？]["')\]]*(\s+)/g)) {
    const [whole, gap] = match
    if (gap === undefined) depth += depthOf(whole)
    else if (depth === 0 && match.index + whole.length < markup.length) {
      const end = match.index + whole.length - gap.length
      sentences.push({ text: markup.slice(begin, end), gap })
      begin = match.index + whole.length
    }
  }
  sentences.push({ text: markup.slice(begin), gap: '' })
  return sentences
}

function depthOf(tag: string): number {
  if (tag.startsWith('</')) return -1
  return tag.endsWith('/>') ? 0 : 1
}
