import { mkdtemp, realpath } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openTestRepository, type TestRepository } from './repository.ts'

export interface CheckoutOptions {
  /** What the run is for, in full: `refs/heads/main` unless given. */
  readonly ref?: string
  /** Header that opens the server. */
  readonly authorization?: string
  /** True: the header stays in the configuration, as with `persist-credentials`. */
  readonly persists?: boolean
}

/** A checkout as `actions/checkout` makes it unless it is told otherwise: one commit, no tags, one branch or a detached pull request. */
export async function checkOut(address: string, options: CheckoutOptions = {}): Promise<TestRepository> {
  const { ref = 'refs/heads/main', authorization, persists = false } = options
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'evergloss-checkout-')))
  const place = openTestRepository(folder)
  const key = `http.${new URL(address).origin}/.extraheader`
  const header = authorization === undefined ? [] : ['-c', `${key}=AUTHORIZATION: ${authorization}`]
  await place.git('init', '-q', '-b', 'main')
  await place.git('remote', 'add', 'origin', address)
  if (persists) await place.git('config', key, `AUTHORIZATION: ${authorization}`)
  const depth = ['--no-tags', '--prune', '--no-recurse-submodules', '--depth=1']
  const tracked = ref.replace(
    /^refs\/(?:heads\/)?/,
    ref.startsWith('refs/heads/') ? 'refs/remotes/origin/' : 'refs/remotes/',
  )
  await place.git(...(persists ? [] : header), 'fetch', '-q', ...depth, 'origin', `+${ref}:${tracked}`)
  const branch = ref.startsWith('refs/heads/') ? ['-B', ref.slice('refs/heads/'.length)] : []
  await place.git('checkout', '-q', '--force', ...branch, tracked)
  return place
}
