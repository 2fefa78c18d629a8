/** How much a letter says: a Han character and a kana as much as three letters of an alphabet, a Hangul syllable as two. */
export function densityOf(text: string): number {
  const sample = text.slice(0, SAMPLE)
  const [letters, han, hangul] = [/\p{L}/gu, HAN, HANGUL].map(pattern => sample.match(pattern)?.length ?? 0)
  return letters === undefined || letters === 0 ? 1 : (letters + 2 * (han ?? 0) + (hangul ?? 0)) / letters
}

const SAMPLE = 20_000
const HAN = /(?=\p{L})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu
const HANGUL = /(?=\p{L})\p{Script=Hangul}/gu
