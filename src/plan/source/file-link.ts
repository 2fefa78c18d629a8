/**
 * Address at which people read a file of a repository, on its default branch whatever that is called, so that it never changes with a commit. Null where the
 * remote is no address of a host whose pages are known (GitHub, GitLab, Gitea and Forgejo, Bitbucket), by its name.
 */
export function fileLink(origin: string, path: string): string | null {
  const place = hostAndPath(origin)
  if (place === null) return null
  const { host, repository } = place
  const page = PAGES.find(({ name }) => name.test(host))?.page
  return page === undefined
    ? null
    : `https://${host}/${repository}/${page}/${path.split('/').map(escape).join('/')}`
}

const PAGES: readonly { readonly name: RegExp; readonly page: string }[] = [
  { name: /(?:^|\.)github\./, page: 'blob/HEAD' },
  { name: /(?:^|\.)gitlab\./, page: '-/blob/HEAD' },
  { name: /^codeberg\.org$|(?:^|\.)(?:gitea|forgejo)\./, page: 'src/HEAD' },
  { name: /^bitbucket\.org$/, page: 'src/HEAD' },
]

/** Of `https://host/a/b.git`, `ssh://git@host:22/a/b`, `git@host:a/b.git`; names and passwords in it are left out. */
function hostAndPath(origin: string): { host: string; repository: string } | null {
  const [, host = '', repository = ''] = ADDRESS.exec(origin) ?? SHORT.exec(origin) ?? []
  const name = repository.replace(/\/+$/, '').replace(/\.git$/, '')
  return /^[\w.-]+(?:\/[\w.~-]+)+$/.test(name) && host !== ''
    ? { host: host.toLowerCase(), repository: name }
    : null
}

const ADDRESS = /^(?:https?|ssh|git):\/\/(?:[^@/]*@)?([\w.-]+)(?::\d+)?\/+(.*)$/
const SHORT = /^(?:[\w.-]+@)?([\w-]+(?:\.[\w-]+)+):(?!\/\/)\/*(.*)$/

/** Brackets would end the address in Markdown. */
function escape(name: string): string {
  return encodeURIComponent(name).replaceAll('(', '%28').replaceAll(')', '%29')
}
