import { expect, it } from 'vitest'
import { isEnglishText } from '../../../../src/edits/languages/en/is-english.ts'
import { tokenise } from '../../../../src/edits/tokens/tokenise.ts'

it.each([
  'Boil the soup',
  'Hot soup',
  'Soup',
  'Garden tools',
  'Wooden Spoons',
  'Sharpening a Saw',
  'Chapter Two',
  'Roses',
  'A saw',
  'No salt',
  'Wait!',
  'It is hot.',
  'Peel, wash, cut.',
  'FAQ about roses',
  'What is a chisel?',
  '`main.rs` and the saw',
  '**Our** [garden](a.md)',
  'Pour the oil into the pan.',
  'Pour oil',
  'Pro tips',
  'We met in Los Angeles and in Las Vegas.',
  'La Paz is a town of the cook.',
  'The pan is well seasoned; see Der Spiegel for a story about pans.',
  'The pan from São Paulo is here.',
  'She says that the word „und“ is what the cook has for “and” in German.',
  'She calls it "pot-au-feu" in the book.',
  'The IST of the garden is here.',
  'The DER and DAS files are here.',
  'The die is cast.',
])('English: %s', text => {
  expect(isEnglishText(tokenise(text))).toBe(true)
})

it.each([
  // German
  'Die Suppe ist heiß.',
  'Der Koch rührt die Suppe.',
  'Wir kochen Suppe in der Küche.',
  'Das ist der Topf.',
  'Suppe kochen',
  'Holzlöffel',
  'Am Abend',
  'Wir use the Topf und kochen die Suppe.',
  // French
  'La soupe est chaude.',
  'Versez le lait dans la casserole.',
  'Pour la soupe',
  'Il faut du lait pour Marie.',
  'Installation de la cuisine',
  'Soupe chaude',
  // Spanish and Portuguese
  'La sopa está caliente.',
  'Lava las ollas con agua.',
  'Cocina',
  'A sopa está quente.',
  'Não use sal.',
  'Lave as panelas com água.',
  // Italian, Dutch, Swedish, Polish
  'La zuppa è calda.',
  'De soep is heet.',
  'Het is een pan.',
  'Soppan är varm.',
  'Zupa jest gorąca.',
  'Umyj garnki w zlewie.',
  // other scripts
  'スープは熱い。',
  '汤很热。',
  'Суп горячий.',
  '수프가 뜨겁다.',
  'שלום',
  // no sentences
  'main.rs',
  '`a`',
  'foo_bar',
  'qwrt zxcv',
  'argv.rs::x',
  'x',
  '12 34',
  '…',
  '',
])('not surely English: %s', text => {
  expect(isEnglishText(tokenise(text))).toBe(false)
})
