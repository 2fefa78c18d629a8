// One process of `editRate`: takes edits and loads the language data; told to start, it tells what they cost, in ms.
import { LIBRARY } from './tool.js'

const { classifyEdit } = await import(LIBRARY)
let edits = []

process.on('message', message => {
  process.send(message === 'start' ? measureEdits() : load(message))
})

// Only a dictionary tells this slip from a changed meaning
const SLIP = { before: 'The kernal drops the pages.', after: 'The kernel drops the pages.' }

function load(message) {
  edits = message
  return classifyEdit(SLIP).label
}

function measureEdits() {
  const [wall, cpu] = [performance.now(), process.cpuUsage()]
  for (const edit of edits) classifyEdit(edit)
  const { user, system } = process.cpuUsage(cpu)
  return { wall: performance.now() - wall, cpu: (user + system) / 1000 }
}
