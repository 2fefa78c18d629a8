/**
 * One line of the table. `value` is null when it was not measured; `why` then says why. `aim` is null when there is
 * none; the value must be at most the aim, or with `atLeast` at least it.
 * @typedef {{ figure: string, aim: number | null, atLeast: boolean, unit: string, value: number | null, why: string, detail: string }} Row
 */

/** How often something ran now is not enough to tell more than this. */
const DIGITS = 3

/**
 * A measured figure. @param {string} figure @param {number} value
 * @param {{ atMost?: number, atLeast?: number, unit?: string, detail?: string }} [options] @returns {Row}
 */
export function measured(figure, value, { atMost, atLeast, unit = '', detail = '' } = {}) {
  const aim = atMost ?? atLeast ?? null
  return {
    figure,
    aim,
    atLeast: atLeast !== undefined,
    unit,
    value: Number(value.toPrecision(DIGITS)),
    why: '',
    detail,
  }
}

/** A figure that was not measured, with the reason. @param {string} figure @param {string} why @returns {Row} */
export function skipped(figure, why) {
  return { figure, aim: null, atLeast: false, unit: '', value: null, why, detail: '' }
}

/** @param {Row} row @returns {'reached' | 'not reached' | 'no aim' | 'skipped'} */
export function verdict({ value, aim, atLeast }) {
  if (value === null) return 'skipped'
  if (aim === null) return 'no aim'
  return (atLeast ? value >= aim : value <= aim) ? 'reached' : 'not reached'
}

/** The rows as text, in columns. @param {readonly Row[]} rows */
export function formatRows(rows) {
  const cells = rows.map(row => [
    row.figure,
    formatAim(row),
    formatValue(row),
    verdict(row),
    row.why || row.detail,
  ])
  const all = [['figure', 'aim', 'value', 'verdict', ''], ...cells]
  const widths = all[0].map((_, column) => Math.max(...all.map(cell => cell[column].length)))
  return all
    .map(line =>
      line
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function formatAim({ aim, atLeast, unit }) {
  return aim === null ? '-' : `${atLeast ? '>=' : '<='} ${aim}${unit}`
}

function formatValue({ value, unit }) {
  return value === null ? '-' : `${value}${unit}`
}
