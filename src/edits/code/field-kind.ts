import type { Field } from './front-matter-fields.ts'

/** Fields whose words readers see. */
const TEXT =
  /(?:title|description|summary|tagline|excerpt|headline|heading|caption|label|text|alt|intro|lead|abstract|message|note|content|keywords|tags|categories|question|answer)$/i
/** Fields whose value is an id, be it a single word. */
const ID =
  /^(?:authors?|slug|ur[li]|permalink|path|u?id|key|layout|template|type|kind|theme|lang|locale|order|weight|position|draft|date|updated|created|published|modified|expires|version|status|aliases|redirect\w*|image|img|icon|cover|logo|banner|thumbnail|file|script|style|class|color|toc|sort\w*|paginate\w*|render|robots|github\w*|twitter|repo\w*|commit|branch|\w+_(?:at|id|ur[li]|path|date|by|to|from|template)|\w+(?:Id|UR[LI]|Ur[li]|Path|Date|Image|Href|Src))$/
const NUMBER = /^[-+]?\d[\d.,:_ +TZ-]*$/
const WORD_OF_SYNTAX = /^(?:true|false|yes|no|on|off|null|nil|~|\||>|)-?$/i
const ADDRESS =
  /^(?:[a-z]+:\/\/\S+|\.{0,2}\/\S*|[\w.@~-]+(?:\/[\w.@~-]+)+\/?|#[\w-]+|[\w-]+\.[a-z][a-z\d]{1,4})$/i
/** Small letters and digits in pieces; without a digit or a joint it is a word. */
const SLUG = /^(?=.*[-_\d.])[a-z\d]+(?:[-_.:@]+[a-z\d]+)*$/
const ONE_WORD = /^\S+$/

/** True for a field whose words readers see, whatever its value. */
export function isTextField({ key }: Field): boolean {
  return TEXT.test(key)
}

/** True for a field whose value every translation repeats: a date, number, switch, path or id. */
export function isMachineField(field: Field): boolean {
  if (isTextField(field)) return false
  const isId = ID.test(field.key.slice(field.key.lastIndexOf('.') + 1))
  return field.value.split('\n').every(item => isMachineText(item) || (isId && ONE_WORD.test(item)))
}

function isMachineText(item: string): boolean {
  return [NUMBER, WORD_OF_SYNTAX, ADDRESS, SLUG].some(shape => shape.test(item))
}
