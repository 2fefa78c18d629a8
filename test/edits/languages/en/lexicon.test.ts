import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { englishLexicon } from '../../../../src/edits/languages/en/lexicon/lexicon.ts'

const lexicon = englishLexicon()
const pairs = (text: string) =>
  text
    .trim()
    .split('\n')
    .flatMap(line => line.split(',').map(readPair))
const readPair = (pair: string): readonly [string, string] => {
  const [first = '', second = ''] = pair.trim().split(' ')
  return [first, second]
}
const words = (text: string) => text.trim().split(/\s+/)
const wrongly = (text: string, holds: (a: string, b: string) => boolean) =>
  pairs(text)
    .filter(([a, b]) => !holds(a, b))
    .map(pair => pair.join(' '))

describe('the words of English', () => {
  it('are those of the dictionary, in British spelling as well, and those of programmers', () => {
    const known = words(`
      kernel Kernel KERNEL running written indices don't don’t Germany GERMANY colour realised travelling naïve
      allocator mutexes async deserialized filesystems namespaced memory-mapped non-blocking deserialise`)
    expect(known.filter(form => !lexicon.isWord(form))).toEqual([])
  })

  it('are not names in small letters, slips, pieces, or names of what every object has', () => {
    const unknown = words(
      'germany kernal writed GerMany kErnel kernel- -kernel - ’ constructorx __proto__ hasOwnProperty 12 x86',
    )
    expect(['', ' ', 'two words', ...unknown].filter(form => lexicon.isWord(form))).toEqual([])
  })

  it('are never as long as a megabyte', () => {
    const long = 'a'.repeat(1_000_000)
    expect(lexicon.isWord(long)).toBe(false)
    expect(lexicon.readings(`${long}s`)).toEqual([])
    expect(lexicon.areVariants(`${long}our`, `${long}or`)).toBe(false)
    expect(lexicon.isSlip(`${long}b`, long)).toBe(false)
  })
})

describe('readings', () => {
  const read = (form: string) =>
    lexicon
      .readings(form)
      .map(({ lemma, inflection, classes }) => `${lemma} ${inflection} ${[...classes].sort().join('+')}`)

  it.each([
    ['leaves', ['leave s noun+verb', 'leaf s noun']],
    ['dropped', ['dropped base adjective', 'drop past verb', 'drop participle verb']],
    ['wrote', ['write past verb']],
    ['using', ['use gerund verb']],
    ['dying', ['dying base noun', 'die gerund verb']],
    ['bigger', ['big comparative adjective']],
    ['fastest', ['fast superlative adjective']],
    ['quickly', ['quick adverb adverb']],
    ['easily', ['easy adverb adverb']],
    ["kernel's", ['kernel possessive noun']],
    ["color's", ['color possessive noun']],
    ['vertices', ['vertex s noun']],
    ['overridden', ['override participle verb']],
    ['are', ['be base verb']],
    ['has', ['have s verb']],
    ['programmers', ['programmer s noun']],
    ['colours', ['color s noun+verb']],
  ])('has for %s among others %j', (form, expected) => {
    expect(read(form)).toEqual(expect.arrayContaining(expected))
  })

  it('takes derived words for lemmas of their own', () => {
    expect(read('creation')).toEqual(['creation base noun'])
    expect(read('friendly')).toEqual(['friendly base adjective+adverb+noun'])
    expect(lexicon.haveSameLemma('maker', 'makes')).toBe(false)
  })

  it('gives none for what is no word', () => {
    expect(lexicon.readings('mapppings')).toEqual([])
  })

  it('keeps contractions of function words apart from possessives', () => {
    for (const form of ["it's", "that's", "let's", "don't"])
      expect(read(form)).toEqual([`${form} base other`])
  })
})

describe('forms of one lemma', () => {
  it('share it in any inflection', () => {
    const same = `
      set sets, wrote written, write writing, is are, was being, have has, did done, go went, child children
      run running, run ran, drop dropped, map mapped, map mapping, plan planned, hope hoped, hop hopped, stop stopping
      use used, try tries, die dying, lie lying, panic panicked, big biggest, good better, bad worst, far further
      index indices, index indexes, vertex vertices, analysis analyses, datum data, matrix matrices, half halves
      month months, stomach stomachs, hero heroes, quiz quizzes, bus buses, key keys, library libraries
      quick quickly, easy easily, simple simply, automatic automatically, full fully, true truly
      override overrode, rewrite rewritten, undo undone, reset resetting, mislead misled, withdraw withdrew
      colour colors, travelled travel, travel travelling, kernel kernel's, Kernel kernels, deserialize deserialised
      breathe breathed, care caring, plane planed, stare stared, fire fired, text texted, position positioned
      reopen reopened, unlock unlocked, mutex mutexes, allocate allocating, queue queueing, memory-map memory-mapped`
    expect(wrongly(same, (a, b) => lexicon.haveSameLemma(a, b))).toEqual([])
  })

  it('are told from words that only look like forms', () => {
    const different = `
      need nee, wed we, bed be, string stre, thing th, king k, used us, species specie, news new, process proces
      less le, red re, rely re, his hi, its it, as a, this thi, thus thu, has ha, was wa, is i, hoped hop, planed plan
      stared star, cared car, fired fir, singed sing, modest mod, honest hon, priest pry, earnest earn, seed see
      hardly hard, lately late, shortly short, nearly near, only on, early ear, friendly friend, hourly hour
      likely like, unlikely unlike, lively live, supply supple, apply apple, rating rat, waged wag, refer ref, number numb
      called cal, pressed pres, singly sing, define fine, assembler assemble, inner inn, dozes doz, holly hole, tally tall
      can could, will would, corps corp, besides beside, sometimes sometime, theses these, evening morning, other others2
      fetch fetter, later latter, bath bathe, cloth clothe, breath breathed, wander wonder, affect effect, lose loose
      its it's, your you're, there their, then than, mine mining2, user use, maker make, creation create`
    expect(wrongly(different, (a, b) => !lexicon.haveSameLemma(a, b))).toEqual([])
  })
})

describe('variants of spelling', () => {
  it('are one word', () => {
    const same = `
      colour color, Colour color, colours colors, coloured colored, behavioural behavioral, neighbouring neighboring
      realise realize, realisation realization, initialised initialized, unrecognised unrecognized, tokeniser tokenizer
      analyse analyze, analysed analyzed, centre center, centred centered, kilometre kilometer, catalogue catalog
      travelled traveled, labelling labeling, modeller modeler, defence defense, licence license, practise practice
      judgement judgment, acknowledgements acknowledgments, grey gray, programme program, cheque check, artefact artifact
      ageing aging, queueing queuing, likeable likable, sceptical skeptical, manoeuvring maneuvering, mould mold
      towards toward, whilst while, amongst among, learnt learned, spelt spelled, burnt burned, dreamt dreamed, leapt leaped
      e-mail email, e-mails emails, co-operate cooperate, re-use reuse, sub-command subcommand, non-blocking nonblocking
      naïve naive, disc disk, dialogue dialog, fulfil fulfill, enrolment enrollment, skilful skillful, grey-scale gray-scale
      customisable customizable, deserialise deserialize, focussed focused, maths math, adviser advisor`
    expect(wrongly(same, (a, b) => lexicon.areVariants(a, b))).toEqual([])
  })

  it('are neither equal words nor words that a rule would confuse', () => {
    const different = `
      color color, Color color, color colours, filled filed, hour hor, prise prize, promise promize, being bing
      singeing singing, tilling tiling, four for, your yor, wise wize, re-form reform, résumé resume, occured occurred
      writting writing, useing using, failled failed, the a, programmer programme, exposé expose, then than, meter metro`
    expect(wrongly(different, (a, b) => !lexicon.areVariants(a, b))).toEqual([])
  })
})

describe('slips', () => {
  it('are near words that are none', () => {
    const slips = `
      teh the, Teh The, thier their, wich which, becuase because, recieve receive, seperate separate, occured occurred
      writting writing, useing using, definately definitely, neccessary necessary, lenght length, refered referred
      unitialized uninitialized, untained untainted, destory destroy, presense presence, untill until, begining beginning
      enviroment environment, paramter parameter, intepreter interpreter, kernal kernel, succesfully successfully
      accessable accessible, matchs matches, truely truly, allocater allocator, memory-maped memory-mapped
      dont don't, doesnt doesn't, implmentation implementation, handeling handling, erepository repository, ecompilation compilation, nonexistant nonexistent`
    expect(wrongly(slips, (a, b) => lexicon.isSlip(a, b))).toEqual([])
  })

  it('are a learner’s regular forms of irregular words', () => {
    const slips =
      'writed wrote, writed written, childs children, informations information, runned ran, goed went, softwares software'
    expect(wrongly(slips, (a, b) => lexicon.isSlip(a, b))).toEqual([])
  })

  it('are not words that say something else, whether or not the dictionary has them', () => {
    const others = `
      mutable immutable, immutable mutable, safe unsafe, allocate deallocate, sized unsized, unsized sized
      blocking nonblocking, nonblocking blocking, initialized uninitialized, prebuilt rebuilt, preprocess postprocess
      unmount remount, upsample downsample, lockless locked, kbind kbinds, callee caller, subcrate substrate
      asynchronic synchronic, acompilation compilation, form from, then than, the the, kernels kernel, receive recieve, struct strict, enum enums, repo rep, config confide`
    expect(wrongly(others, (a, b) => !lexicon.isSlip(a, b))).toEqual([])
  })

  it('are never names, acronyms, identifiers or other scripts', () => {
    const names = `
      GitHub Github, Github GitHub, xargo cargo, rustc rustic, nodejs nodes, podman postman, pytest protest, HTTP HTTPS
      utf8 utf16, snake_case snake_cases, Germnay Germany, JavaScrpt JavaScript, FIlE FILE, ядр ядро, カーネ カーネル`
    expect(wrongly(names, (a, b) => !lexicon.isSlip(a, b))).toEqual([])
  })

  it('may be between two forms that nobody knows only inside a long one', () => {
    expect(lexicon.isSlip('frobncication', 'frobnciation')).toBe(false)
    expect(lexicon.isSlip('frobnciation', 'frobnication')).toBe(true)
    expect(lexicon.isSlip('frobnik', 'frobniks')).toBe(false)
    expect(lexicon.isSlip('frobnicatexs', 'frobnicates')).toBe(false)
  })
})

describe('for any input, the lexicon', () => {
  const known = words(
    'kernel sets wrote leaves colour dropped GitHub Germany unlocked kernels mapped the naïve co-operate',
  )
  const form = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...Array.from('abeginrstuy’-é')) }),
    fc.constantFrom(...known),
    fc
      .tuple(
        fc.constantFrom('', 'un', 're'),
        fc.constantFrom(...known),
        fc.constantFrom('', 's', 'ed', 'ing'),
      )
      .map(parts => parts.join('')),
  )

  it('throws nothing and says the same again', () => {
    fc.assert(
      fc.property(form, form, (a, b) => {
        const say = () => [
          lexicon.isWord(a),
          lexicon.readings(a),
          lexicon.haveSameLemma(a, b),
          lexicon.areVariants(a, b),
          lexicon.isSlip(a, b),
        ]
        expect(say()).toEqual(say())
      }),
    )
  })

  it('sees a word’s lemma in itself, and a relation from both sides', () => {
    fc.assert(
      fc.property(form, form, (a, b) => {
        expect(lexicon.haveSameLemma(a, a)).toBe(lexicon.isWord(a))
        expect(lexicon.haveSameLemma(a, b)).toBe(lexicon.haveSameLemma(b, a))
        expect(lexicon.areVariants(a, b)).toBe(lexicon.areVariants(b, a))
      }),
    )
  })

  it('takes no form for a slip of itself, and none for a slip both ways', () => {
    fc.assert(
      fc.property(form, form, (a, b) => {
        expect(lexicon.isSlip(a, a)).toBe(false)
        if (lexicon.isWord(a)) expect(lexicon.isSlip(a, b)).toBe(false)
      }),
    )
  })

  it('has readings exactly for words, each but once', () => {
    fc.assert(
      fc.property(form, a => {
        const found = lexicon.readings(a).map(({ lemma, inflection }) => `${inflection} ${lemma}`)
        expect(found.length > 0).toBe(lexicon.isWord(a))
        expect(new Set(found).size).toBe(found.length)
      }),
    )
  })
})
