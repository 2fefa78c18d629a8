import type { Octokit } from '@octokit/core'

/**
 * A plugin that says the bodies of requests as JSON itself. Octokit does so through a way of its own that also knows numbers above 2^53, and takes a text that
 * ends like `"1n` for one of them: what it sends is no JSON any more.
 */
export function plainJson(octokit: Octokit): object {
  octokit.hook.before('request', options => {
    const { body } = octokit.request.endpoint.parse(options)
    if (typeof body !== 'object' || body === null) return
    for (const key of Object.keys(body)) Reflect.deleteProperty(options, key)
    Object.assign(options, { data: JSON.stringify(body) })
  })
  return {}
}
