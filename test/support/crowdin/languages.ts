import type { LanguagesModel } from '@crowdin/crowdin-api-client'

export type Language = Omit<LanguagesModel.Language, 'dialectOf'> & {
  bcp47Code: string
  dialectOf: string | null
}

/** macOS names Chinese by its script. */
const SCRIPTS: Readonly<Record<string, string>> = { 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant' }
const DIALECTS: Readonly<Record<string, string>> = { 'es-MX': 'es-ES', 'en-GB': 'en', 'pt-BR': 'pt-PT' }

/** Languages that Crowdin supports, by id: as many as tests need, with its ways of naming them (`es-ES`, but `de`). */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  `en English en eng en-US ltr one,other
   de German de deu de-DE ltr one,other
   fr French fr fra fr-FR ltr one,other
   it Italian it ita it-IT ltr one,other
   pl Polish pl pol pl-PL ltr one,few,many,other
   ru Russian ru rus ru-RU ltr one,few,many,other
   uk Ukrainian uk ukr uk-UA ltr one,few,many,other
   tr Turkish tr tur tr-TR ltr one,other
   ja Japanese ja jpn ja-JP ltr other
   ko Korean ko kor ko-KR ltr other
   zh-CN Chinese_Simplified zh zho zh-CN ltr other
   zh-TW Chinese_Traditional zh zho zh-TW ltr other
   pt-BR Portuguese,_Brazilian pt por pt-BR ltr one,other
   pt-PT Portuguese pt por pt-PT ltr one,other
   es-ES Spanish es spa es-ES ltr one,other
   es-MX Spanish,_Mexico es spa es-MX ltr one,other
   fa Persian fa fas fa-IR rtl one,other
   ar Arabic ar ara ar-SA rtl zero,one,two,few,many,other
   he Hebrew he heb he-IL rtl one,two,other
   vi Vietnamese vi vie vi-VN ltr other
   id Indonesian id ind id-ID ltr other
   cs Czech cs ces cs-CZ ltr one,few,many,other
   nl Dutch nl nld nl-NL ltr one,other
   hi Hindi hi hin hi-IN ltr one,other
   sr Serbian_(Cyrillic) sr srp sr-SP ltr one,few,other
   sr-CS Serbian_(Latin) sr srp sr-CS ltr one,few,other
   nb Norwegian_Bokmal nb nob nb-NO ltr one,other
   sv-SE Swedish sv swe sv-SE ltr one,other
   en-GB English,_United_Kingdom en eng en-GB ltr one,other`
    .split('\n')
    .map(line => languageOf(line.trim().split(' ')))
    .map(language => [language.id, language]),
)

function languageOf(words: readonly string[]): Language {
  const [id = '', name = '', two = '', three = '', locale = '', direction = 'ltr', plurals = ''] = words
  const [language, region] = locale.split('-')
  const osx = SCRIPTS[id] ?? id.replace('-', '_')
  return {
    id,
    name: name.replaceAll('_', ' '),
    editorCode: id.replaceAll('-', '').toLowerCase(),
    twoLettersCode: two,
    threeLettersCode: three,
    locale,
    androidCode: `${language}-r${region}`,
    bcp47Code: `b+${language}+${region}`,
    osxCode: `${osx}.lproj`,
    osxLocale: osx,
    pluralCategoryNames: plurals.split(','),
    pluralRules: plurals === 'other' ? '0' : '(n != 1)',
    pluralExamples: plurals.split(',').map((_, index) => `${index}`),
    textDirection: direction === 'rtl' ? 'rtl' : 'ltr',
    dialectOf: DIALECTS[id] ?? null,
  }
}
