import { describe, expect, it } from 'vitest'
import { carryCode } from '../../../src/carry/code/carry-code.ts'

const lines = (...all: string[]): string => all.join('\n')

/** Carries, checks that a second run changes nothing, and gives the codes of what is left. */
function carry(language: string | undefined, before: string, after: string, target: string) {
  const { text, left } = carryCode({ before, after, target, language })
  const again = carryCode({ before, after, target: text, language })
  expect(again.text).toBe(text)
  expect(again.left.length > 0).toBe(left.length > 0)
  return { text, left: left.map(({ code }) => code) }
}

describe('untouched blocks', () => {
  it('become what the source is now, blanks at line ends aside', () => {
    const before = lines('[dependencies]', 'tea = "0.1.0"  ', '')
    const after = lines('[dependencies]', 'tea = "0.2.0"', 'milk = "1.0"')
    expect(carry('toml', before, after, lines('[dependencies]', 'tea = "0.1.0"', '')).text).toBe(after)
  })

  it('stay as they are where the source did not change, or they are there already', () => {
    expect(carry('rust', 'a();', 'a();', 'b();')).toEqual({ text: 'b();', left: [] })
    expect(carry('rust', 'a();', 'b();', 'b();')).toEqual({ text: 'b();', left: [] })
  })
})

describe('Rust', () => {
  const before = lines(
    '// The entry point.',
    'fn main() {',
    '    let cups = 1; // one is enough',
    '    println!("Tea is ready: {}", cups);',
    '}',
  )
  const target = lines(
    '// Der Einstieg.',
    'fn main() {',
    '    let cups = 1; // eine genügt',
    '    println!("Der Tee ist fertig: {}", cups);',
    '}',
  )

  it('changes code and keeps the translated comment behind it', () => {
    expect(carry('rust', before, before.replace('let cups = 1', 'let mut cups: u8 = 2'), target)).toEqual({
      text: target.replace('let cups = 1', 'let mut cups: u8 = 2'),
      left: [],
    })
  })

  it('changes code around a translated string', () => {
    expect(carry('rust', before, before.replace('println!', 'eprintln!'), target)).toEqual({
      text: target.replace('println!', 'eprintln!'),
      left: [],
    })
  })

  it('adds and removes lines', () => {
    const after = before
      .replace('// The entry point.\n', '// The entry point.\n#[tea]\n')
      .replace(/\}$/, '    loop {}\n}')
    expect(carry('rust', before, `use tea::Pot;\n${after}`, target)).toEqual({
      text: `use tea::Pot;\n${target.replace('fn main', '#[tea]\nfn main').replace(/\}$/, '    loop {}\n}')}`,
      left: [],
    })
  })

  it('takes nothing for there already that stands for other lines', () => {
    const edit = {
      before: 'let b = 2;\n} // pour it',
      after: 'let b = 2;\nlet b = 2;\n} // never cold\n} // pour it',
      target: 'let b = 2;\n} // 注ぐ',
      language: 'rust',
    }
    const { text, left } = carryCode(edit)
    expect([text, left.length > 0]).not.toEqual([edit.target, false])
    expect(text).toContain('注ぐ')
  })

  it('moves a translated comment with its code', () => {
    const [comment = '', ...rest] = before.split('\n')
    const [translated = '', ...others] = target.split('\n')
    const after = lines(rest[0] ?? '', `    ${comment}`, ...rest.slice(1))
    expect(carry('rust', before, after, target)).toEqual({
      text: lines(others[0] ?? '', `    ${translated}`, ...others.slice(1)),
      left: [],
    })
  })

  it('keeps a translated comment whose source changed, for a translator to see', () => {
    const after = before
      .replace('one is enough', 'never drink more than this')
      .replace('cups = 1', 'cups = 3')
    expect(carry('rust', before, after, target)).toEqual({
      text: target.replace('cups = 1', 'cups = 3'),
      left: ['cannotCarryTranslated'],
    })
  })

  it('calls nobody for a comma in a comment', () => {
    expect(carry('rust', before, before.replace('The entry point.', 'The entry point'), target)).toEqual({
      text: target,
      left: [],
    })
  })

  it('keeps a translated string whose source changed', () => {
    expect(carry('rust', before, before.replace('Tea is', 'Coffee is'), target)).toEqual({
      text: target,
      left: ['cannotCarryTranslated'],
    })
  })

  it('takes over comments that are not translated', () => {
    expect(
      carry('rust', before, before.replace('one is', 'two are'), before.replace('The', 'Der')).text,
    ).toBe(before.replace('one is', 'two are').replace('The', 'Der'))
  })

  it('brings new comments in the words of the source', () => {
    expect(
      carry('rust', before, before.replace('    println', '    // Pour it.\n    println'), target),
    ).toEqual({
      text: target.replace('    println', '    // Pour it.\n    println'),
      left: ['cannotCarryTranslated'],
    })
    expect(
      carry('rust', before, before.replace('    println', '    // Pour it.\n    println'), before).left,
    ).toEqual([])
  })

  it('keeps a translated comment that the source dropped', () => {
    expect(
      carry('rust', before, before.replace(' // one is enough', '').replace('main', 'start'), target),
    ).toEqual({ text: target.replace('main', 'start'), left: ['cannotCarryPrune'] })
  })

  it('leaves a translated comment that went with its code, and carries the rest', () => {
    const after = before.replace(/    let.*\n/, '').replace(/\}$/, '}\n\nfn pour() {}')
    expect(carry('rust', before, after, target)).toEqual({
      text: target.replace(/\}$/, '}\n\nfn pour() {}'),
      left: ['cannotCarryPrune'],
    })
  })

  it('leaves what the translation has in its own form', () => {
    const own = target.replace('let cups = 1;', 'let tassen = 1;')
    const after = before.replace('cups = 1', 'cups = 2').replace('fn main', 'pub fn main')
    expect(carry('rust', before, after, own)).toEqual({
      text: own.replace('fn main', 'pub fn main'),
      left: ['cannotCarryTranslated'],
    })
  })

  it('takes comments of several lines as one, however the translation breaks them', () => {
    const old = lines('/// Pours tea into the pot', '/// and waits.', 'fn pour() {}', '', 'fn wait() {}')
    const own = lines(
      '/// Gießt Tee in die Kanne,',
      '/// wartet,',
      '/// und ruht.',
      'fn pour() {}',
      '',
      'fn wait() {}',
    )
    expect(carry('rust', old, old.replace('fn pour()', 'pub fn pour()'), own)).toEqual({
      text: own.replace('fn pour()', 'pub fn pour()'),
      left: [],
    })
    const moved = lines('fn wait() {}', '', '/// Pours tea into the pot', '/// and waits.', 'fn pour() {}')
    expect(carry('rust', old, moved, own)).toEqual({
      text: lines('fn wait() {}', '', ...own.split('\n').slice(0, 4)),
      left: [],
    })
    const nested = lines('mod tea {', '    //! Pours tea into the pot', '    //! and waits.', '}')
    expect(
      carry('rust', lines(...old.split('\n').slice(0, 2)), nested, lines(...own.split('\n').slice(0, 3))),
    ).toEqual({
      text: lines(
        'mod tea {',
        '    //! Gießt Tee in die Kanne,',
        '    //! wartet,',
        '    //! und ruht.',
        '}',
      ),
      left: [],
    })
    expect(carry('rust', old, old.replace('and waits', 'and never waits'), own)).toEqual({
      text: own,
      left: ['cannotCarryTranslated'],
    })
    expect(carry('rust', old, old.replace('tea into\nthe pot', 'tea\n/// into the pot'), own)).toEqual({
      text: own,
      left: [],
    })
  })

  it('asks where a line stands several times', () => {
    const old = lines('a();', 'pour();', 'b();')
    expect(
      carry('rust', old, old.replace('pour', 'fill'), lines('x();', 'pour();', 'y();', 'pour();', 'z();')),
    ).toEqual({
      text: lines('x();', 'pour();', 'y();', 'pour();', 'z();'),
      left: ['cannotCarrySeveral'],
    })
  })

  it('takes the words of a line over where they stand on new lines as well', () => {
    const after = `${before}\nassert_eq!(say(), "Tea is ready: {}");`
    expect(carry('rust', before, after, target).text).toBe(
      `${target}\nassert_eq!(say(), "Der Tee ist fertig: {}");`,
    )
  })
})

describe('a comment that is translated in several ways', () => {
  const before = lines('a();', '// done', 'b();', '// done', 'c();')
  const target = lines('a();', '// a ist fertig', 'b();', '// b ist fertig', 'c();')

  it('goes to no other line, and none comes in the words of the source', () => {
    const after = before.replace('c();', 'd();\n// done\nc();')
    expect(carry('rust', before, after, target)).toEqual({ text: target, left: ['cannotCarryTranslated'] })
  })

  it('stays where its code goes away from it', () => {
    const after = lines('a();', '// done', 'c();', '// done', 'b();')
    expect(carry('rust', before, after, target).text).toBe(target)
    const [old, own] = [
      lines('a(); // done', 'b(); // done', 'x();'),
      lines('a(); // a ist fertig', 'b(); // b ist fertig', 'x();'),
    ]
    const swapped = lines('b(1); // done', 'a(1); // done', 'x();')
    expect(carry('rust', old, swapped, own)).toEqual({ text: own, left: ['cannotCarryTranslated'] })
  })

  it('stays while the lines around it change', () => {
    const after = before.replace('a();', 'aa();').replace('c();', 'c(1);')
    expect(carry('rust', before, after, target)).toEqual({
      text: target.replace('a();', 'aa();').replace('c();', 'c(1);'),
      left: [],
    })
  })
})

describe('other languages', () => {
  it.each(['sh', 'console', undefined])('carries commands and their output (%s)', language => {
    const before = lines('$ tea --hot # make it hot', 'tea 0.1.0', '> pouring', '$ tea --cold')
    const target = lines('$ tea --hot # heiß machen', 'tea 0.1.0', '> pouring', '$ tea --cold')
    const change = (text: string) => text.replace('0.1.0', '0.2.0').replace('tea --hot', 'tea --very-hot')
    expect(carry(language, before, change(before), target)).toEqual({ text: change(target), left: [] })
  })

  it('carries versions in TOML below translated comments', () => {
    const before = lines('# in Cargo.toml', '[dependencies] # what is needed', 'tea = "0.1.0"', 'pot = "1.0"')
    const target = lines('# in Cargo.toml', '[dependencies] # was nötig ist', 'tea = "0.1.0"', 'pot = "1.0"')
    const change = (text: string) =>
      text.replace('0.1.0', '0.9.3').replace('pot = "1.0"', 'pot = { version = "2" }')
    expect(carry('toml', before, change(before), target)).toEqual({ text: change(target), left: [] })
    expect(carry('toml', before, change(before), target.replace('0.1.0', '0.0.7'))).toEqual({
      text: change(target).replace('0.9.3', '0.0.7'),
      left: ['cannotCarryTranslated'],
    })
  })

  it('carries entries of JSON', () => {
    const before = lines('{', '  "name": "Tea",', '  "cups": 1', '}')
    const after = lines('{', '  "name": "Tea",', '  "cups": 2,', '  "hot": true', '}')
    expect(carry('json', before, after, before.replace('"Tea"', '"Tee"'))).toEqual({
      text: after.replace('"Tea"', '"Tee"'),
      left: [],
    })
  })

  it('carries lines of a diff', () => {
    const before = lines('-fn old() {}', '+fn new() {} // the new one', ' fn same() {}')
    const target = lines('-fn old() {}', '+fn new() {} // die neue', ' fn same() {}')
    expect(
      carry('diff', before, before.replace('new()', 'newer()').replace('-fn old', '-fn older'), target),
    ).toEqual({
      text: target.replace('new()', 'newer()').replace('-fn old', '-fn older'),
      left: [],
    })
  })

  it('keeps a docstring in Python', () => {
    const before = lines('def pour():', '    """Pours the tea.', '', '    Twice.', '    """', '    return 1')
    const target = lines(
      'def pour():',
      '    """Gießt den Tee ein.',
      '',
      '    Zweimal.',
      '    """',
      '    return 1',
    )
    const change = (text: string) => text.replace('pour()', 'pour(cup)').replace('return 1', 'return 2')
    expect(carry('python', before, change(before), target)).toEqual({ text: change(target), left: [] })
  })

  it('leaves text whose every line is translated', () => {
    expect(
      carry('text', lines('The pot', 'is hot'), lines('The pot', 'is cold'), lines('Die Kanne', 'ist heiß')),
    ).toEqual({
      text: lines('Die Kanne', 'ist heiß'),
      left: ['cannotCarryTranslated'],
    })
  })
})
