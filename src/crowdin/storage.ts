import { askFor, isFailure } from './ask.ts'
import type { Connection } from './connection.ts'
import type { Failure, Reply } from './transport/types.ts'

export interface Upload {
  /** Tells Crowdin the format. */
  readonly name: string
  readonly content: string
}

const STORAGES = 3
const PAUSE = 2000
const LOST = /file from storage with id .* was not found/i

/**
 * Puts a text where Crowdin picks it up, and uses it. A storage that Crowdin does not find, because it has not come through yet or has gone after
 * its day, is replaced by a new one.
 */
export async function withStorage<T>(
  connection: Connection,
  { name, content }: Upload,
  use: (storageId: number) => Promise<Reply<T> | Failure>,
): Promise<Reply<T> | Failure> {
  for (let attempt = 1; ; attempt++) {
    const { id } = await askFor(connection, {
      subject: name,
      call: client =>
        client.uploadStorageApi.addStorage(name, Buffer.from(content), 'application/octet-stream'),
    })
    const answer = await use(id)
    if (!isFailure(answer) || !LOST.test(answer.said) || attempt >= STORAGES) return answer
    await connection.clock.sleep(PAUSE)
  }
}
