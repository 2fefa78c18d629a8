import type { Running } from './machine.ts'
import type { Job, Texts } from './types.ts'

/** The context `github` of a job, but for what its machine adds. */
export function githubContext({ site, id, event, workflow }: Running, job: Job) {
  const { repository, owner, apiUrl, url } = site.github
  return {
    event: event.payload,
    event_name: event.name,
    ref: event.ref,
    ref_name: event.ref.replace(/^refs\/(?:heads|tags|pull)\//, ''),
    ref_type: 'branch',
    sha: event.sha,
    head_ref: event.headRef ?? '',
    base_ref: event.baseRef ?? '',
    repository,
    repository_owner: owner,
    actor: event.actor,
    triggering_actor: event.actor,
    run_id: `${id}`,
    run_number: '1',
    run_attempt: '1',
    workflow: workflow.name,
    job: job.id,
    api_url: apiUrl,
    server_url: new URL(url).origin,
  }
}

const NO_VARIABLE = new Set(['event', 'token'])

/** `GITHUB_…` for scripts: all that is text but the token, which a script has only where a step gives it. */
export function githubVariables(github: Readonly<Record<string, unknown>>): Texts {
  const texts = Object.entries(github).flatMap(([name, value]) =>
    typeof value === 'string' && !NO_VARIABLE.has(name)
      ? [[`GITHUB_${name.toUpperCase()}`, value] as const]
      : [],
  )
  return Object.fromEntries(texts)
}
