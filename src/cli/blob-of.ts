import type { World } from './world.ts'

/**
 * In a run of GitHub Actions for the commit that was looked at: the address of its files on GitHub, ending in `/`. Nothing
 * elsewhere, since it might be another repository.
 */
export function blobOf(
  { commit }: { readonly commit: string | null },
  { env }: World,
): { readonly blob?: string } {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: sha } = env
  if (!server || !repository || commit === null || sha !== commit) return {}
  return { blob: `${server}/${repository}/blob/${commit}/` }
}
