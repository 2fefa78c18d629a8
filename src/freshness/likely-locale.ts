/** A tag with its likely subtags, by which `zh`, `zh-CN` and `zh-Hans` are one: `zh-Hans-CN`. https://unicode.org/reports/tr35/#Likely_Subtags */
export function likelyLocale(tag: string): string {
  return new Intl.Locale(tag).maximize().toString()
}
