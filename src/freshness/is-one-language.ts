/** True when texts of both locales may be the same words: `en` and `en-GB`, `no` and `nb`, but not `zh-CN` and `zh-TW`. */
export function isOneLanguage(one: string, other: string): boolean {
  return writtenIn(one) === writtenIn(other)
}

/** Language and likely script. */
function writtenIn(tag: string): string {
  const { language, script = '' } = new Intl.Locale(tag).maximize()
  return `${language === 'no' ? 'nb' : language} ${script}`
}
