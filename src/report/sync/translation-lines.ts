import { cells } from '../text/cells.ts'
import { isolate } from '../text/isolate.ts'
import { padEnd } from '../text/pad-end.ts'
import { cutEnd } from '../text/cut.ts'
import { wrap, wrapParts } from '../text/wrap.ts'
import type { Meaning, Paint, Words } from '../words.ts'
import { placeWords, sectionWords, textsOf, whyWords } from './open-words.ts'
import type { OpenText, SyncedTranslation, SyncReport } from './sync-report.ts'
import { besideWords, fateWords } from './sync-words.ts'

interface Widths {
  /** Terminal cells of the longest. */
  readonly locale: number
  readonly outcome: number
}

interface RowOptions extends Widths {
  readonly command: SyncReport['command']
  readonly t: Words
  readonly paint: Paint
  /** Terminal cells in a line. */
  readonly columns: number
}

/** What rows need so that they line up. */
export function rowWidths(translations: readonly SyncedTranslation[], t: Words): Widths {
  return {
    locale: Math.max(0, ...translations.map(({ locale }) => cells(locale))),
    outcome: Math.max(0, ...translations.map(({ outcome }) => cells(t(`sync:fileOutcome.${outcome}`)))),
  }
}

const MEANING: Readonly<Record<SyncedTranslation['outcome'], Meaning>> = {
  planned: 'due',
  written: 'good',
  unchanged: 'quiet',
  waiting: 'unsure',
  failed: 'bad',
}

/** Locale, result and counts in one line; below it the basis, and each text that somebody has to look at. */
export function translationLines(translation: SyncedTranslation, options: RowOptions): string[] {
  const { t, paint, columns, locale, outcome } = options
  const label = t(`sync:fileOutcome.${translation.outcome}`)
  const start = `  ${padEnd(translation.locale, locale)}  `
  const indent = ' '.repeat(cells(start))
  const room = columns - indent.length
  const [head = '', ...rest] = wrapParts(fateWords(translation, options, t), room - outcome - 2)
  const gap = ' '.repeat(outcome - cells(label) + 2)
  const { open } = translation
  return [
    (start + paint(MEANING[translation.outcome], label) + gap + head).trimEnd(),
    ...rest.map(line => indent + ' '.repeat(outcome + 2) + line),
    ...besideWords(translation, t)
      .flatMap(words => wrap(words, room, '  '))
      .map(line => indent + paint('quiet', line)),
    ...open
      .slice(0, MOST)
      .flatMap(text => openLines(text, translation, { ...options, columns: room }))
      .map(line => indent + line),
    ...(open.length > MOST ? [indent + t('exchange:moreOpen', { count: open.length - MOST })] : []),
  ]
}

/** Texts that are told one by one. */
const MOST = 20

/** Where it is and why nobody took it; below that the texts there are, one under the other. */
function openLines(text: OpenText, translation: SyncedTranslation, options: RowOptions): string[] {
  const { t, paint, columns } = options
  const section = sectionWords(text)
  const said = `${placeWords(text, translation, t)}: ${whyWords(text, t)}`
  const texts = textsOf(text, t)
  const width = Math.max(0, ...texts.map(({ label }) => cells(label)))
  return [
    ...wrap(said, columns, '  ').map(line => paint('bad', line)),
    ...(section === '' ? [] : [`  ${paint('quiet', cutEnd(section, columns - 2))}`]),
    ...texts.flatMap(({ label, text: words, isTarget }) => {
      const room = Math.max(20, columns - width - 4)
      const start = `  ${paint('quiet', padEnd(label, width))}  `
      return shownLines(words, room).map(
        (line, at) =>
          (at === 0 ? start : ' '.repeat(width + 4)) + (isTarget ? isolate(line, translation.locale) : line),
      )
    }),
    ...(text.commented ? [`  ${paint('quiet', t('sync:commented'))}`] : []),
  ]
}

/** Of a long text the beginning: two that differ late have to differ here, too. */
function shownLines(words: string, room: number): string[] {
  const lines = wrap(words, room)
  const shown = lines.slice(0, LINES).map(line => cutEnd(line, room))
  return lines.length > LINES ? [...shown.slice(0, -1), cutEnd(`${shown.at(-1) ?? ''} …`, room)] : shown
}

/** Lines of one text. */
const LINES = 6
