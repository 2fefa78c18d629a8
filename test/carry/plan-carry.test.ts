import { beforeAll, describe, expect, it } from 'vitest'
import { loadParser } from '../../src/document/parsers.ts'
import { carryIn, outcomesOf } from '../support/carry.ts'

beforeAll(() => loadParser('satteri'))

const HEAD = '# The kernel\n\nWe write a small kernel in Rust, step by step, from the first byte on.\n\n'
const HEAD_JA = '# カーネル\n\nRust で小さなカーネルを、最初の 1 バイトから順に書いていきます。\n\n'

/** A post around one paragraph, and its translation. */
function post(before: string, after: string, target: string) {
  return { before: HEAD + before, after: HEAD + after, target: HEAD_JA + target }
}

describe('pieces of prose', () => {
  it('exchanges code, addresses and versions, and leaves every word', () => {
    const plan = carryIn(
      post(
        'Run `cargo build` with version 0.14.2, as [the manual](https://docs.rs/x86_64/0.14.2/) says.\n',
        'Run `cargo bootimage` with version 0.15.5, as [the manual](https://docs.rs/x86_64/0.15.5/) says.\n',
        '[マニュアル](https://docs.rs/x86_64/0.14.2/)のとおり、バージョン 0.14.2 で `cargo build` を実行します。\n',
      ),
    )
    expect(outcomesOf(plan)).toEqual(['carried'])
    expect(plan.text).toBe(
      `${HEAD_JA}[マニュアル](https://docs.rs/x86_64/0.15.5/)のとおり、バージョン 0.15.5 で \`cargo bootimage\` を実行します。\n`,
    )
  })

  it.each([
    ['Persian', 'نسخهٔ ۰٫۱۴ را نصب کنید.\n', 'نسخهٔ ۰٫۱۵ را نصب کنید.\n'],
    ['Arabic', 'ثبّت الإصدار ٠٫١٤ الآن.\n', 'ثبّت الإصدار ٠٫١٥ الآن.\n'],
    ['full-width', 'バージョン０．１４を入れます。\n', 'バージョン０．１５を入れます。\n'],
    ['Latin', 'Installez la version 0.14.\n', 'Installez la version 0.15.\n'],
  ])('writes a version in the digits of the locale: %s', (_, target, expected) => {
    const plan = carryIn(post('Install version 0.14 now.\n', 'Install version 0.15 now.\n', target))
    expect(plan.text).toBe(HEAD_JA + expected)
  })

  it('leaves a number that stands there twice, or not at all', () => {
    const twice = carryIn(
      post('It needs 16 pages.\n', 'It needs 32 pages.\n', '16 ページ、つまり 16 枚が必要です。\n'),
    )
    expect(outcomesOf(twice)).toEqual(['left cannotCarrySeveral'])
    const words = carryIn(post('It needs 16 pages.\n', 'It needs 32 pages.\n', '十六ページが必要です。\n'))
    expect(outcomesOf(words)).toEqual(['left cannotCarryMissing'])
    expect([twice.text, words.text]).toEqual([
      `${HEAD_JA}16 ページ、つまり 16 枚が必要です。\n`,
      `${HEAD_JA}十六ページが必要です。\n`,
    ])
  })

  it('says that the target has it already', () => {
    const texts = post('See `old_name` there.\n', 'See `new_name` there.\n', '`new_name` を見てください。\n')
    const plan = carryIn(texts)
    expect(outcomesOf(plan)).toEqual(['already'])
    expect(plan.text).toBe(texts.target)
  })

  it('unlinks, and keeps the words', () => {
    const plan = carryIn(
      post(
        'Read [the book](https://example.org/book) first.\n',
        'Read the book first.\n',
        'まず[その本](https://example.org/book)を読みましょう。\n',
      ),
    )
    expect(plan.text).toBe(`${HEAD_JA}まずその本を読みましょう。\n`)
  })

  it('leaves what is new in a sentence, since only a translator knows its place', () => {
    const plan = carryIn(
      post(
        'Read the book first.\n',
        'Read [the book](https://example.org/book) first.\n',
        'まずその本を読みましょう。\n',
      ),
    )
    expect(outcomesOf(plan)).toEqual(['left cannotCarryNew'])
  })

  it('puts the address of a substantive edit in its place when nothing else changed around it', () => {
    const plan = carryIn(
      post(
        'Pages are small. See [docs](https://docs.rs/a/1.0/a/).\n',
        'Pages are never larger than four kilobytes here. See [docs](https://docs.rs/a/1.1/a/).\n',
        'ページは小さいです。[文書](https://docs.rs/a/1.0/a/)を見てください。\n',
      ),
    )
    expect(outcomesOf(plan)).toEqual(['open'])
    expect(plan.text).toBe(`${HEAD_JA}ページは小さいです。[文書](https://docs.rs/a/1.1/a/)を見てください。\n`)
  })

  it('does not touch a translation for a comma', () => {
    const plan = carryIn(
      post('In this post we build it.\n', 'In this post, we build it.\n', 'この記事で作ります。\n'),
    )
    expect(outcomesOf(plan)).toEqual(['idle'])
  })
})

describe('markup beside the text', () => {
  it('carries heading levels and ids', () => {
    const plan = carryIn({
      before: `${HEAD}## Setup {#setup}\n\nWe begin with the tools that we need for it.\n`,
      after: `${HEAD}### Setup {#set-up}\n\nWe begin with the tools that we need for it.\n`,
      target: `${HEAD_JA}## 準備 {#setup}\n\nまず、そのために必要な道具から始めます。\n`,
    })
    expect(plan.text).toBe(`${HEAD_JA}### 準備 {#set-up}\n\nまず、そのために必要な道具から始めます。\n`)
  })

  it('carries attributes that nobody sees, and image paths, with translated descriptions', () => {
    const plan = carryIn(
      post(
        'Look: ![A tree of pages](tree.png) <span class="a">small</span>\n',
        'Look: ![A tree of pages](tree.svg) <span class="b">small</span>\n',
        'ご覧ください: ![ページの木](tree.png) <span class="a">小さい</span>\n',
      ),
    )
    expect(plan.text).toBe(`${HEAD_JA}ご覧ください: ![ページの木](tree.svg) <span class="b">小さい</span>\n`)
  })

  it('replaces a description only where it still is the old source text', () => {
    const texts = (target: string) =>
      post('![A tree of four pages](t.png)\n', '![A tree of all pages](t.png)\n', target)
    const own = carryIn(texts('![4 ページの木](t.png)\n'))
    expect(own.text).toBe(`${HEAD_JA}![4 ページの木](t.png)\n`)
    const copied = carryIn(texts('![A tree of four pages](t.png)\n'))
    expect(copied.text).toBe(`${HEAD_JA}![A tree of all pages](t.png)\n`)
    expect(outcomesOf(copied)).toEqual(['open'])
  })

  it('carries a shortcode on a line of its own, and the language of a fence', () => {
    const plan = carryIn({
      before: `${HEAD}{{ figure(src="a.png") }}\n\nBelow it stands the code that draws the figure:\n\n\`\`\`rust\nfn a() {}\n\`\`\`\n`,
      after: `${HEAD}{{ figure(src="b.png") }}\n\nBelow it stands the code that draws the figure:\n\n\`\`\`rust,hl_lines=1\nfn a() {}\n\`\`\`\n`,
      target: `${HEAD_JA}{{ figure(src="a.png") }}\n\nその下に、図を描くコードがあります:\n\n\`\`\`rust\nfn a() {}\n\`\`\`\n`,
    })
    expect(plan.text).toBe(
      `${HEAD_JA}{{ figure(src="b.png") }}\n\nその下に、図を描くコードがあります:\n\n\`\`\`rust,hl_lines=1\nfn a() {}\n\`\`\`\n`,
    )
  })
})

describe('front matter', () => {
  const head = (title: string) => `+++\ntitle = ${title}\n+++\n\n`

  it('carries a version in a translated title, in its quotes', () => {
    const plan = carryIn({
      before: head('"Rust 1.80 is out"') + HEAD,
      after: head('"Rust 1.81 is out"') + HEAD,
      target: head("'Rust 1.80 がリリース'") + HEAD_JA,
    })
    expect(plan.text).toBe(head("'Rust 1.81 がリリース'") + HEAD_JA)
  })
})

describe('link definitions', () => {
  const defs = (...lines: string[]) => `We follow [the book] and [the list] here.\n\n${lines.join('\n')}\n`
  const own = (...lines: string[]) =>
    `ここでは[本][the book]と[一覧][the list]に従います。\n\n${lines.join('\n')}\n`
  const BOOK = '[the book]: https://example.org/book'
  const LIST = '[the list]: https://example.org/list'

  it('exchanges the address, and keeps the title, the label and all line ends', () => {
    const { before, after, target } = post(
      defs(`${BOOK} "The book"`, LIST),
      defs(`${BOOK}/2 "The book"`, LIST),
      own(`${BOOK} "その本"`, LIST),
    )
    const crlf = (text: string) => text.replaceAll('\n', '\r\n')
    const plan = carryIn({ before, after, target: crlf(target) })
    expect(plan.text).toBe(crlf(HEAD_JA + own(`${BOOK}/2 "その本"`, LIST)))
  })

  it('adds one below its neighbour, and removes one that no link names', () => {
    const more = '[more]: https://example.org/more'
    const added = carryIn(post(defs(BOOK, LIST), defs(BOOK, more, LIST), own(BOOK, LIST)))
    expect(added.text).toBe(HEAD_JA + own(BOOK, more, LIST))
    expect(outcomesOf(added)).toEqual(['carried'])
    const removed = carryIn(post(defs(BOOK, more, LIST), defs(BOOK, LIST), own(BOOK, more, LIST)))
    expect(removed.text).toBe(HEAD_JA + own(BOOK, LIST))
  })

  it('never takes a definition from a link of the target', () => {
    const texts = post(
      defs(BOOK, LIST),
      'We follow [the book] and the list here.\n\n[the book]: https://example.org/book\n',
      own(BOOK, LIST),
    )
    expect(carryIn(texts).text).toBe(
      `${HEAD_JA}ここでは[本][the book]と一覧に従います。\n\n${BOOK}\n${LIST}\n`,
    )
  })

  it('leaves an address that a translator replaced by one of his language', () => {
    const texts = post(
      defs(BOOK, LIST),
      defs(BOOK, `${LIST}/2`),
      own(BOOK, '[the list]: https://example.jp/ichiran'),
    )
    const plan = carryIn(texts)
    expect(outcomesOf(plan)).toEqual(['left cannotCarryTranslated'])
    expect(plan.text).toBe(texts.target)
  })
})

describe('passages', () => {
  const code = (name: string) => `\`\`\`rust\nfn ${name}() { loop {} }\n\`\`\`\n\n`
  const [one, two] = [
    'First we look at the entry point of it.\n\n',
    'Then we look at what it calls in turn.\n\n',
  ]
  const [ichi, ni] = ['まず、エントリーポイントを見ます。\n\n', '次に、そこから呼ばれるものを見ます。\n\n']

  it('copies a new code block between neighbours that are sure', () => {
    const plan = carryIn(post(one + two, one + code('start') + two, ichi + ni))
    expect(outcomesOf(plan)).toEqual(['carried'])
    expect(plan.text).toBe(HEAD_JA + ichi + code('start') + ni)
  })

  it('removes what was removed only when asked', () => {
    const texts = post(one + code('start') + two, one + two, ichi + code('start') + ni)
    const told = carryIn(texts)
    expect([outcomesOf(told), told.text]).toEqual([['left cannotCarryUnasked'], texts.target])
    expect(carryIn(texts, { prune: true }).text).toBe(HEAD_JA + ichi + ni)
  })

  it('keeps translated comments in a block that changed around them', () => {
    const block = (...lines: string[]) => `\`\`\`rust\n${lines.join('\n')}\n\`\`\`\n\n`
    const plan = carryIn(
      post(
        one + block('// the entry point', 'fn start() {', '    init();', '}') + two,
        one + block('// the entry point', 'pub fn start() {', '    init(0);', '}') + two,
        ichi + block('// エントリーポイント', 'fn start() {', '    init();', '}') + ni,
      ),
    )
    expect(plan.text).toBe(
      HEAD_JA + ichi + block('// エントリーポイント', 'pub fn start() {', '    init(0);', '}') + ni,
    )
  })
})

describe('order', () => {
  const section = (title: string, text: string) => `## ${title}\n\n${text}\n\n`

  it('moves a section with what changed in it', () => {
    const paging = (version: string) =>
      section('Paging', `Paging needs \`x86_64\` in version ${version} or newer.`)
    const heap = section('Heap', 'The heap is where values live that outlast their function.')
    const test = section('Tests', 'Tests run in an emulator and say what came of them.')
    const own = (version: string) =>
      section('ページング', `ページングには \`x86_64\` のバージョン ${version} 以降が必要です。`)
    const [ownHeap, ownTest] = [
      section('ヒープ', 'ヒープは、関数より長く生きる値の居場所です。'),
      section('テスト', 'テストはエミュレーターで走り、結果を報告します。'),
    ]
    const plan = carryIn({
      before: HEAD + paging('0.14') + heap + test,
      after: HEAD + heap + test + paging('0.15'),
      target: HEAD_JA + own('0.14') + ownHeap + ownTest,
    })
    expect(plan.text).toBe(HEAD_JA + ownHeap + ownTest + own('0.15'))
    expect(plan.moves).toEqual(['ページング'])
  })

  it('moves items of a list', () => {
    const list = (...items: string[]) => `${items.map(item => `- ${item}`).join('\n')}\n`
    const texts = post(
      list('load the kernel', 'set up the stack', 'jump to the entry point'),
      list('set up the stack', 'load the kernel', 'jump to the entry point'),
      list('カーネルを読み込む', 'スタックを用意する', 'エントリーポイントへ飛ぶ'),
    )
    const plan = carryIn(texts)
    expect(plan.text).toBe(
      HEAD_JA + list('スタックを用意する', 'カーネルを読み込む', 'エントリーポイントへ飛ぶ'),
    )
    expect(outcomesOf(plan)).toEqual(expect.arrayContaining(['carried']))
  })
})

describe('what must not be carried', () => {
  it.each([
    ['ru', 'Подождите 1 секунду.\n', ['left cannotCarryCount']],
    ['fr', 'Attendez 1 seconde.\n', ['left cannotCarryCount']],
    ['ja', '1 秒待ちます。\n', ['carried']],
  ])('is a number whose words would have another form: %s', (locale, target, expected) => {
    const texts = post('Wait 1 second.\n', 'Wait 5 seconds.\n', target)
    expect(outcomesOf(carryIn(texts, { locale }))).toEqual(expected)
  })

  it('is half of a fence', () => {
    const block = (fence: string) => `${fence}rust\nfn a() {}\n${fence}\n\n`
    const [one, two] = [
      'It begins with a function that does nothing.\n\n',
      'That is all that there is to it.\n',
    ]
    const [ichi, ni] = ['何もしない関数から始めます。\n\n', 'それだけのことです。\n']
    const plan = carryIn(post(one + block('```') + two, one + block('~~~~') + two, ichi + block('```') + ni))
    expect(plan.text).toBe(HEAD_JA + ichi + block('```') + ni)
  })

  it('keeps the separators of Persian numbers', () => {
    const texts = post('It has 4,096 bytes.\n', 'It has 8,192 bytes.\n', '۴٬۰۹۶ بایت دارد.\n')
    expect(carryIn(texts).text).toBe(`${HEAD_JA}۸٬۱۹۲ بایت دارد.\n`)
  })

  it('is half of a link that was made of HTML', () => {
    const texts = post(
      'See the <a href="https://a.org/x">docs of it</a> for more.\n',
      'See the [docs of it](https://a.org/x) for more.\n',
      '詳しくは <a href="https://a.org/x">文書</a> を見てください。\n',
    )
    const plan = carryIn(texts)
    expect([outcomesOf(plan)[0]?.startsWith('left'), plan.text]).toEqual([true, texts.target])
  })

  it('is markup below the last passage by halves', () => {
    const texts = post(
      'It is called `aaa` in the code of the kernel.\n\n{{< figure a.png >}}\n',
      'It is called `bbb` in the code of the kernel.\n\n{{< figure b.png >}}\n',
      'カーネルのコードでは `aaa` と呼ばれます。\n\n{{< figure a.png >}}\n',
    )
    expect(carryIn(texts).text).toBe(
      `${HEAD_JA}カーネルのコードでは \`bbb\` と呼ばれます。\n\n{{< figure b.png >}}\n`,
    )
    const own = carryIn({ ...texts, target: texts.target.replace('a.png', 'ja.png') })
    expect(outcomesOf(own)).toEqual(['left cannotCarryMissing'])
  })

  it('is one end of an element', () => {
    const [one, two] = [
      'A note stands here for all who read it.\n\n',
      'And the text goes on below it as before.\n',
    ]
    const [ichi, ni] = ['読む人みなのための注がここにあります。\n\n', 'その下で文章は続きます。\n']
    const plan = carryIn({
      before: `${HEAD}<div class="x">\n\n${one}</div>\n\n${two}`,
      after: HEAD + one + two,
      target: `${HEAD_JA}<div class="x">\n\n${ichi}</div>\n\n${ni}`,
    })
    expect(plan.text).toBe(`${HEAD_JA}<div class="x">\n\n${ichi}</div>\n\n${ni}`)
    expect(outcomesOf(plan).some(outcome => outcome.startsWith('left'))).toBe(true)
  })

  it('is taken to be there because another passage has it', () => {
    const plan = carryIn({
      before: `${HEAD}Use \`my_function\` in the kernel when it starts.\n\nLater on see \`new_function\` too.\n`,
      after: `${HEAD}Use \`new_function\` in the kernel when it starts.\n\nLater on see \`new_function\` too.\n`,
      target: `${HEAD_JA}カーネルの開始時に関数を使います。\n\n後で \`new_function\` も見てください。\n`,
    })
    expect(outcomesOf(plan)).toEqual(['left cannotCarryMissing'])
  })

  it('is half of a quantity, or a number that means something else', () => {
    const quantity = post(
      'Each page has 4 KiB.\n',
      'Each page has 2 MiB.\n',
      '各ページは４キビバイト、つまり 4 K です。\n',
    )
    expect(carryIn(quantity).text).toBe(quantity.target)
    const levels = post(
      'There are 4 levels of it.\n',
      'There are 5 levels of it.\n',
      '四段あります（4KiB）。\n',
    )
    expect(carryIn(levels).text).toBe(levels.target)
    const date = post(
      'Since version 12 it works.\n',
      'Since version 13 it works.\n',
      'Seit dem 12. Dezember geht es.\n',
    )
    expect(carryIn(date).text).toBe(date.target)
  })

  it('is more than the source has', () => {
    const texts = post(
      'Call `my_fn` once.\n',
      'Call `my_other` once.\n',
      '`my_fn` を呼びます。`my_fn` は速いです。\n',
    )
    expect(outcomesOf(carryIn(texts))).toEqual(['left cannotCarrySeveral'])
  })

  it('is a break or a blank between words', () => {
    const bold = post('A <b>kernel</b> is big.\n', 'A kernel is big.\n', '大きい <b>カーネル</b> がある\n')
    expect(carryIn(bold).text).toBe(`${HEAD_JA}大きい カーネル がある\n`)
    const broken = post('One line<br>two lines.\n', 'One line two lines.\n', '一行<br>二行\n')
    expect(carryIn(broken).text).toBe(broken.target)
  })

  it('is the text of a source that is not in NFC', () => {
    const texts = post(
      'Cafe\u0301 has 10 of them, see [x](https://a.org/1).\n',
      'Cafe\u0301 has 20 of them, see [x](https://a.org/1).\n',
      'カフェには 10 あります。[x](https://a.org/1)\n',
    )
    expect(outcomesOf(carryIn(texts))[0]).not.toBe('already')
  })
})
