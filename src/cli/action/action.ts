#!/usr/bin/env node
import { guardStreams } from '../guard-streams.ts'
import { runAction } from './run-action.ts'

guardStreams([])
const code = await runAction({
  stdout: process.stdout,
  env: process.env,
  cwd: process.cwd(),
  now: () => performance.now(),
  setEnv: variables => void Object.assign(process.env, variables),
})
process.exitCode ??= code
