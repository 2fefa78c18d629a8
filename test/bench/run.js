import { execFileSync } from 'node:child_process'
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { FIGURES } from './figures.js'
import { formatRows, skipped, verdict } from './rows.js'
import { requireBuild } from './tool.js'

/** `npm run bench -- [--json] [--huge] [--rounds N] [--only NAME …]`: the exit code says nothing about the figures. */
const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    huge: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string', multiple: true },
  },
})

requireBuild()
const chosen = values.only ?? Object.keys(FIGURES).filter(name => name !== 'huge' || values.huge)
const rows = []
for (const name of chosen) {
  const measure = FIGURES[name]
  if (measure === undefined)
    throw new Error(`--only ${name}: expected one of ${Object.keys(FIGURES).join(', ')}`)
  if (process.stderr.isTTY) process.stderr.write(`${name} …\n`)
  try {
    rows.push(...(await measure({ rounds: Math.max(1, Number(values.rounds) || 1) })))
  } catch (error) {
    const said = String(error.stderr ?? '').trim() || error.message
    rows.push(skipped(name, `failed: ${said.split('\n')[0]}`))
  }
}

const machine = {
  node: process.version,
  git: execFileSync('git', ['--version'], { encoding: 'utf8' }).trim(),
  platform: `${process.platform} ${process.arch}`,
  cpus: cpus().length,
}
if (values.json)
  console.log(
    JSON.stringify({ machine, rows: rows.map(row => ({ ...row, verdict: verdict(row) })) }, null, 2),
  )
else console.log(`${Object.values(machine).join(', ')} CPUs; ratios of CPU seconds\n\n${formatRows(rows)}`)
