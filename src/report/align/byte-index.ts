/** Offset in UTF-8 bytes of a UTF-16 offset; of one within a surrogate pair, where the character begins. */
export function byteIndex(text: string): (offset: number) => number {
  const marks = [0]
  let bytes = 0
  for (let i = 0; i < text.length; i++) {
    if (i > 0 && i % STEP === 0) marks.push(bytes)
    bytes += bytesAt(text, i)
  }
  return offset => {
    const mark = Math.min(Math.floor(offset / STEP), marks.length - 1)
    let found = marks[mark] ?? 0
    for (let i = mark * STEP; i < Math.min(offset, text.length); i++) found += bytesAt(text, i)
    return found
  }
}

/** Units between two remembered offsets, so that a long text needs little memory. */
const STEP = 256

/** Bytes that this unit adds; the second half of a pair brings all four. */
function bytesAt(text: string, i: number): number {
  const unit = text.charCodeAt(i)
  if (unit < 0x80) return 1
  if (unit < 0x800) return 2
  if (unit < 0xd800 || unit > 0xdfff) return 3
  return unit < 0xdc00 ? 0 : 4
}
