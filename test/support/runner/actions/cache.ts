import { cp, mkdtemp, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { inputsOf } from '../inputs.ts'
import type { Builtin, Machine } from '../machine.ts'
import type { Cache } from '../stores.ts'

/** `actions/cache/restore`: the folder kept under this key, else the newest whose key begins like one of `restore-keys`. */
export const restoreCache: Builtin = async (given, machine) => {
  const input = inputsOf(given, { path: '', key: '', 'restore-keys': '' })
  const seen = machine.site.caches.filter(cache => isSeen(cache, machine)).reverse()
  const prefixes = input('restore-keys')
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
  const found =
    seen.find(({ key }) => key === input('key')) ??
    prefixes.map(prefix => seen.find(({ key }) => key.startsWith(prefix))).find(cache => cache !== undefined)
  if (found !== undefined) await cp(found.folder, input('path'), { recursive: true })
  machine.log.say(
    found === undefined
      ? `Cache not found for input keys: ${[input('key'), ...prefixes].join(', ')}`
      : `Cache restored from key: ${found.key}`,
  )
  return {
    'cache-hit': `${found?.key === input('key')}`,
    'cache-primary-key': input('key'),
    'cache-matched-key': found?.key ?? '',
  }
}

/** `actions/cache/save`: keeps the folder, unless there is one with this key. */
export const saveCache: Builtin = async (given, machine) => {
  const input = inputsOf(given, { path: '', key: '' })
  const { site, event, log } = machine
  const isThere = await stat(input('path')).then(
    () => true,
    () => false,
  )
  if (!isThere) {
    log.annotate(
      'warning',
      'Path Validation Error: Path(s) specified in the action for caching do(es) not exist, hence no cache is being saved.',
    )
    return {}
  }
  if (site.caches.some(({ key, ref }) => key === input('key') && ref === event.ref)) {
    log.annotate(
      'warning',
      `Failed to save: Unable to reserve cache with key ${input('key')}, another job may be creating this cache.`,
    )
    return {}
  }
  const folder = await mkdtemp(join(site.folder, 'cache-'))
  await cp(input('path'), folder, { recursive: true })
  site.caches.push({ key: input('key'), ref: event.ref, folder })
  log.say(`Cache saved with key: ${input('key')}`)
  return {}
}

function isSeen({ ref }: Cache, { event, site }: Machine): boolean {
  const base = event.baseRef ?? site.github.state.home.defaultBranch
  return (
    ref === event.ref ||
    ref === `refs/heads/${base}` ||
    ref === `refs/heads/${site.github.state.home.defaultBranch}`
  )
}
