import { UserError } from '../errors.ts'
import { type AskOptions, type Conversation, startConversation } from './conversation.ts'
import { missing } from './failure.ts'
import { fetchingReader } from './fetching/fetching-reader.ts'
import { mayFetch } from './fetching/may-fetch.ts'
import type { ObjectInfo, ObjectReader, Repository } from './types.ts'

/**
 * One `git cat-file` for all questions about objects, started with the first; the caller closes it.
 * In a partial clone an object that was left out is `git:partial`; where the environment allows it, all that a request lacks is fetched at once.
 */
export function openObjects(repository: Repository): ObjectReader {
  const reader = openReader(repository)
  return mayFetch(repository) ? fetchingReader(repository, reader) : reader
}

function openReader(repository: Repository): ObjectReader {
  const ask = queue(openChannel(repository))
  return {
    async info(names) {
      const broken = names.find(name => /[\0\n\r]/.test(name))
      if (broken !== undefined) throw new TypeError(`not an object name: ${JSON.stringify(broken)}`)
      const found: ObjectInfo[] = []
      await ask.run('info', names, ({ info }) => found.push(info))
      return found
    },
    async read(oids, receive) {
      let at = 0
      await ask.run('contents', oids, ({ info, bytes }) => {
        const oid = oids[at++] ?? ''
        if (!info.found) throw missing(repository, oid)
        receive(oid, bytes)
      })
    },
    close: ask.close,
  }
}

type Verb = 'info' | 'contents'
type Receive = AskOptions['receive']

interface Channel {
  run(verb: Verb, names: readonly string[], receive: Receive): Promise<void>
  readonly close: () => Promise<void>
}

/** Lets one question after another through; a failed one does not stop the next. */
function queue(channel: Channel): Channel {
  let last: Promise<unknown> = Promise.resolve()
  const after = async <T>(action: () => Promise<T>): Promise<T> => {
    const result = last.then(action)
    last = result.catch(() => {})
    return result
  }
  return {
    run: (verb, names, receive) => after(() => channel.run(verb, names, receive)),
    close: () => after(channel.close),
  }
}

/** One process that takes both verbs, started when it is first needed; git before 2.36 does not know it and gets a process for each verb. */
function openChannel(repository: Repository): Channel {
  let modern: Conversation | null = null
  const start = (): Conversation =>
    (modern ??= startConversation(repository, ['--batch-command', '--buffer']))
  let legacy: Map<Verb, Conversation> | null = null
  const runLegacy: Channel['run'] = async (verb, names, receive) => {
    const option = verb === 'info' ? '--batch-check' : '--batch'
    const conversation = legacy?.get(verb) ?? startConversation(repository, [option])
    legacy?.set(verb, conversation)
    await conversation.ask(names, { contents: verb === 'contents', flush: '', receive })
  }
  return {
    async run(verb, names, receive) {
      if (legacy !== null) return runLegacy(verb, names, receive)
      const options = { contents: verb === 'contents', flush: 'flush\n', receive }
      return start()
        .ask(commands(verb, names), options)
        .catch(async (error: unknown) => {
          if (!isUnknownOption(error)) throw error
          legacy = new Map()
          return runLegacy(verb, names, receive)
        })
    },
    async close() {
      for (const each of [modern, ...(legacy?.values() ?? [])]) await each?.close()
    },
  }
}

function* commands(verb: Verb, names: readonly string[]): Generator<string> {
  for (const name of names) yield `${verb} ${name}`
}

function isUnknownOption(error: unknown): boolean {
  return error instanceof UserError && /unknown option|usage:/.test(String(error.params['details']))
}
