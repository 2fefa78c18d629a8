/**
 * A text with the digits of all scripts as ASCII, and the Arabic signs for decimals and thousands as `.` and `,`; every character
 * keeps its length, so offsets stay. Digits beyond the Basic Multilingual Plane stay as they are.
 */
export function withAsciiDigits(text: string): string {
  return text
    .replaceAll(/(?=[\u0080-\uFFFF])\p{Nd}/gu, digit => String(valueOf(digit)))
    .replaceAll(/[٫．]/g, '.')
    .replaceAll('٬', ',')
}

/** Unicode has decimal digits in runs of ten that begin with zero. https://www.unicode.org/versions/Unicode16.0.0/core-spec/chapter-22/ */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return code - zero
}
