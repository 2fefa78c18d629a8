import type { Annotation, Texts } from './types.ts'

/** What a job says, line by line, without its secrets. */
export interface Log {
  readonly lines: string[]
  readonly annotations: Annotation[]
  /** Hides a text from now on. */
  mask(secret: string): void
  /** A line of a step's output, which may be a command to the runner. */
  take(line: string): void
  /** A line of the runner's own. */
  say(line: string): void
  /** A step begins: it may show ten annotations of each level. */
  begin(name: string): void
  annotate(level: Annotation['level'], message: string, at?: Texts): void
  hidden(text: string): string
}

const MOST_OF_A_LEVEL = 10

/** An empty log that hides these. */
export function createLog(secrets: readonly string[]): Log {
  const masks = new Set<string>()
  const shown = new Map<string, number>()
  let pause: string | null = null
  const log: Log = {
    lines: [],
    annotations: [],
    mask: secret => {
      for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') masks.add(line)
      if (secret.trim() !== '') masks.add(Buffer.from(secret).toString('base64'))
    },
    hidden: text => [...masks].reduce((left, mask) => left.replaceAll(mask, '***'), text),
    say: line => void log.lines.push(log.hidden(line)),
    begin: name => {
      shown.clear()
      log.say(`##[group]${name}`)
    },
    annotate: (level, message, at = {}) => {
      log.say(`##[${level}]${message}`)
      // One that says nothing is shown nowhere but in the log
      if (message.trim() === '') return
      const count = (shown.get(level) ?? 0) + 1
      shown.set(level, count)
      if (count <= MOST_OF_A_LEVEL)
        log.annotations.push({
          level,
          message: log.hidden(message),
          at: Object.fromEntries(Object.entries(at).map(([key, value]) => [key, log.hidden(value)])),
        })
    },
    take: line => {
      const command = commandIn(line)
      if (pause !== null) {
        if (command?.name === pause) pause = null
        return log.say(line)
      }
      if (command === null) return log.say(line)
      const { name, at, message } = command
      if (name === 'error' || name === 'warning' || name === 'notice') return log.annotate(name, message, at)
      if (name === 'add-mask') return log.mask(message)
      if (name === 'group' || name === 'endgroup' || name === 'debug') return log.say(`##[${name}]${message}`)
      if (name !== 'stop-commands') throw new Error(`the runner does not know the command ::${name}::`)
      pause = message
    },
  }
  for (const secret of secrets) log.mask(secret)
  return log
}

interface Command {
  readonly name: string
  readonly at: Record<string, string>
  readonly message: string
}

/** `::name key=value,key=value::message`; a word alone between colons may be the end of a pause. */
function commandIn(line: string): Command | null {
  const [, name, properties = '', message = ''] = /^\s*::([\w-]+)(?: ([^\r\n]*?))?::(.*)$/.exec(line) ?? []
  if (name === undefined) return null
  const pairs = properties.split(',').flatMap(pair => {
    const [, key, value = ''] = /^\s*(\w+)=(.*)$/.exec(pair) ?? []
    return key === undefined || value === '' ? [] : [[key, unescaped(value, true)] as const]
  })
  return { name, at: Object.fromEntries(pairs), message: unescaped(message, false) }
}

function unescaped(text: string, isProperty: boolean): string {
  const lines = text.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  return (isProperty ? lines.replaceAll('%3A', ':').replaceAll('%2C', ',') : lines).replaceAll('%25', '%')
}
