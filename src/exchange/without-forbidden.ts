/** Exchanges what XML 1.0 cannot hold (2.2) for U+FFFD. */
export function withoutForbidden(text: string): string {
  return text.replaceAll(FORBIDDEN, '\uFFFD')
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu
