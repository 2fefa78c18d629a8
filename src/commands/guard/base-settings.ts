import { CONFIG_PATHS, onlyConfig } from '../../config/find-config.ts'
import { type LoadedConfig, parseConfig } from '../../config/load-config.ts'
import { normalise } from '../../config/normalise.ts'
import type { Config } from '../../config/types.ts'
import { UserError } from '../../errors.ts'
import { findBlobs } from '../../git/blobs-at.ts'
import type { ObjectReader, Oid, Repository, Snapshot } from '../../git/types.ts'
import { shortId } from '../../report/text/short-id.ts'
import { detect, readConfig } from '../read-config.ts'
import { decodeText } from '../texts.ts'
import type { ReadSetting } from '../types.ts'

/** What a request is judged by. */
export interface BaseSettings {
  readonly config: Config
  /** Path of the configuration file at the base; null: there is none. */
  readonly file: string | null
  /** Absent: a person named another file, and the settings of the work tree count. */
  readonly readSetting?: ReadSetting
}

export interface Snapshots {
  readonly repository: Repository
  readonly objects: ObjectReader
  /** The request, the newest commit that it has in common with the branch that it is to be merged into, and that branch. */
  readonly now: Snapshot
  readonly common: Snapshot
  readonly tip: Snapshot
}

/**
 * The settings of the branch that a request is to be merged into, never those that the request brings: nobody changes by what they are judged. A file that a person
 * names counts. Where that branch has none, the layout counts that its paths show, else that of both sides together. A request that brings the first
 * configuration and whose layout nothing shows has no content yet. Throws what reading a configuration throws, and `config:linkedAt`.
 */
export async function baseSettings(
  sides: Snapshots,
  options: { readonly config?: string },
): Promise<BaseSettings> {
  const { repository, objects, tip } = sides
  if (options.config !== undefined) {
    const config = await readConfig({ repository, snapshot: bothOf(sides) }, options)
    return { config, file: null }
  }
  const readSetting = settingsAt({ repository, objects }, tip.commit)
  const loaded = await loadAt(tip, readSetting)
  const config = loaded?.config ?? (await layoutOf(sides))
  return { config, file: loaded?.file ?? null, readSetting }
}

async function loadAt(tip: Snapshot, read: ReadSetting): Promise<LoadedConfig | undefined> {
  const linked = tip.skipped.find(({ path }) => CONFIG_PATHS.includes(path))
  const at = shortId(tip.commit)
  if (linked !== undefined) throw new UserError('config:linkedAt', { file: linked.path, commit: at })
  const texts = new Map<string, string>()
  for (const path of CONFIG_PATHS) {
    const text = await read(path)
    if (text !== undefined) texts.set(path, text)
  }
  const file = onlyConfig([...texts.keys()])
  if (file === undefined) return undefined
  return { config: await parseConfig(texts.get(file) ?? '', `${at}:${file}`), file }
}

async function layoutOf(sides: Snapshots): Promise<Config> {
  const { repository, objects, now, tip } = sides
  const found = detect(tip) ?? detect(bothOf(sides))
  if (found !== undefined) return found
  const places = CONFIG_PATHS.map(path => ({ commit: now.commit, path }))
  const brought = await findBlobs(places, { repository, objects })
  if (brought.some(blob => blob !== null)) return normalise({ content: [] })
  throw new UserError('config:noLayout', { root: repository.root })
}

/** A request may take away or bring the file by which a layout is known. */
function bothOf({ now, common }: Pick<Snapshots, 'now' | 'common'>): Snapshot {
  return { ...now, files: new Map([...common.files, ...now.files]) }
}

/** Reads settings as a commit has them. Throws `git:partial` where a clone lacks one, and `files:notUtf8`. */
function settingsAt(from: Pick<Snapshots, 'repository' | 'objects'>, commit: Oid): ReadSetting {
  return async path => {
    const [blob = null] = await findBlobs([{ commit, path }], from)
    if (blob === null) return undefined
    let text: string | undefined
    await from.objects.read([blob], (_, bytes) => (text = decodeText(bytes)))
    if (text === undefined) throw new UserError('files:notUtf8', { path })
    return text.replace(/^\uFEFF/, '')
  }
}
