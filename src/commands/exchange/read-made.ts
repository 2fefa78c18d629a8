import type { Oid } from '../../git/types.ts'
import { readTexts, type Texts } from '../texts.ts'
import type { Project } from '../types.ts'
import type { Arrived } from './arrived.ts'

/** The versions of sources that units say they were cut from, as far as git has them; a name that is no object's is no version. */
export async function readMade(project: Project, arrived: readonly Arrived[]): Promise<Texts> {
  const named = new Set(
    arrived.flatMap(({ file: { blob } }) => (blob !== null && OBJECT.test(blob) ? [blob] : [])),
  )
  const oids: Oid[] = [...named]
  const infos = await project.objects.info(oids)
  const blobs = oids.filter((_, i) => {
    const info = infos[i]
    return info?.found === true && info.type === 'blob' && info.size < LARGEST
  })
  return readTexts(project, { files: [], blobs })
}

const OBJECT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/
/** Bytes; no post has as many. */
const LARGEST = 16 * 1024 * 1024
