#!/usr/bin/env node
import { guardStreams } from './guard-streams.ts'
import { VERSION } from './version.ts'

const argv = process.argv.slice(2)
guardStreams(argv)

// Asking for the version loads nothing else: scripts and prompts do it often
if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-v')) process.stdout.write(`${VERSION}\n`)
else {
  const { main } = await import('./main.ts')
  await main(argv)
}
