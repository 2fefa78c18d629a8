import type { GithubEmulator } from './start.ts'

/** What is printed when it is there: lines to copy. `reader` is a login whose comments count. */
export function welcome({ apiUrl, gitUrl, url, token, repository }: GithubEmulator, reader: string): string {
  return `A GitHub emulator, for trying things out. Ctrl-C ends it, and it keeps nothing.

Pull requests and issues, as text: ${url}

A clone:

    git clone ${gitUrl.replace('://', `://x-access-token:${token}@`)} clone-of-blog
    cd clone-of-blog

For the command line, in that clone:

    export GITHUB_API_URL=${apiUrl}
    export GITHUB_REPOSITORY=${repository}
    export GITHUB_TOKEN=${token}

With curl, for instance to accept a segment below the first one as ${reader}, whose token is ${reader}-token. KEY is in the text of the request:

    curl -H "Authorization: Bearer ${reader}-token" -d '{"body": "/translate accept KEY"}' ${apiUrl}/repos/${repository}/issues/1/comments

To merge the first one:

    curl -X PUT -H "Authorization: Bearer ${token}" ${apiUrl}/repos/${repository}/pulls/1/merge
`
}
