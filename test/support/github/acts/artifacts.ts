import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { newId } from '../state.ts'
import type { State } from '../types.ts'

export interface HandArtifact {
  /** Of `startRun`. */
  runId: number
  name: string
  /** By name; they are packed as the workflows' own action does. */
  files?: Readonly<Record<string, string | Buffer>>
  /** The archive itself, instead of files. */
  zip?: Buffer
  /** What GitHub says of its size, in bytes; its own unless given. */
  size?: number
  isExpired?: boolean
}

/** Puts an artifact of a run into the storage. */
export async function storeArtifact(state: State, given: HandArtifact): Promise<number> {
  const { runId, name, files = {}, isExpired = false } = given
  const run = state.runs.get(runId)
  if (run === undefined) throw new Error(`no run ${runId}: call startRun first`)
  const zip = given.zip ?? (await packed(files))
  const id = newId(state)
  const artifact = { id, run, name, zip, size: given.size ?? zip.length, isExpired }
  state.artifacts.push({ ...artifact, createdAt: state.clock.now() })
  return id
}

/** As streams, whose sizes stand behind the bytes. */
async function packed(files: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, content] of Object.entries(files)) zip.addReadStream(Readable.from([content]), name)
  zip.end()
  return buffer(zip.outputStream)
}
