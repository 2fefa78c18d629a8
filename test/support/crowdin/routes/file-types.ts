import { oneOf } from '../validation/rule.ts'

/** Types of files that Crowdin knows; only `xliff` is understood here. */
export const FILE_TYPE = oneOf(
  ...`auto android macosx resx properties gettext yaml php json xml ini rc resw resjson qtts joomla chrome dtd dklang flex nsh wxl
  xliff xliff_two html haml txt csv md mdx_v1 mdx_v2 flsnp fm_html fm_md mediawiki docx vsdx xlsx sbv properties_play properties_xml
  maxthon go_json dita idml mif stringsdict plist vtt vdf srt stf toml contentful_rt svg js coffee ts i18next_json xaml arb adoc fbt
  webxml nestjs_i18n loc`.split(/\s+/),
)
