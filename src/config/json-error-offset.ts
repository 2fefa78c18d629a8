/**
 * UTF-16 offset of the first character at which a text stops being JSON; its length when it only ends too early.
 * Node 20 leaves the position out of some messages, so it is found as the end of the longest beginning that could
 * still become JSON.
 */
export function jsonErrorOffset(text: string): number {
  let sound = 0
  let broken = text.length + 1
  while (broken - sound > 1) {
    const middle = (sound + broken) >>> 1
    if (couldBecomeJson(text.slice(0, middle))) sound = middle
    else broken = middle
  }
  return sound
}

function couldBecomeJson(start: string): boolean {
  try {
    JSON.parse(start)
    return true
  } catch (error) {
    const message = error instanceof Error ? error.message : ''
    const position = /at position (\d+)/.exec(message)?.[1]
    if (position !== undefined)
      return message.startsWith('Unterminated string') || Number(position) >= start.length
    return /end of JSON input/.test(message)
  }
}
