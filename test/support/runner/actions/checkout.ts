import { inputsOf } from '../inputs.ts'
import type { Builtin, Machine } from '../machine.ts'
import { runGit } from '../run-git.ts'

const DEFAULTS = {
  ref: '',
  'fetch-depth': '1',
  filter: '',
  'persist-credentials': 'true',
  token: '',
  repository: '',
}

/**
 * `actions/checkout`: the commit of the event, or another, with as much history as asked for; the token stays in the configuration unless
 * `persist-credentials` is false.
 */
export const checkout: Builtin = async (given, machine) => {
  const input = inputsOf(given, DEFAULTS)
  const { github } = machine.site
  const repository = input('repository') || github.repository
  const server = new URL(github.url).origin
  await runGit(machine, ['init', '-q', '-b', 'main', '.'])
  await runGit(machine, ['remote', 'add', 'origin', `${server}/${repository}`])
  await runGit(machine, ['config', '--local', 'gc.auto', '0'])
  const header = `http.${server}/.extraheader`
  const basic = Buffer.from(`x-access-token:${input('token') || machine.token}`).toString('base64')
  machine.log.mask(basic)
  await runGit(machine, ['config', '--local', header, `AUTHORIZATION: basic ${basic}`])
  const { refspec, local, start } = await whatOf(machine, input('ref'))
  const depth = input('fetch-depth')
  const all = ['+refs/heads/*:refs/remotes/origin/*', '+refs/tags/*:refs/tags/*']
  const filter = input('filter') === '' ? [] : [`--filter=${input('filter')}`]
  const range = depth === '0' ? [] : ['--no-tags', `--depth=${depth}`]
  await runGit(machine, [
    '-c',
    'protocol.version=2',
    'fetch',
    '-q',
    '--prune',
    '--no-recurse-submodules',
    ...range,
    ...filter,
    'origin',
    ...(depth === '0' ? all : []),
    refspec,
  ])
  await runGit(
    machine,
    local === null ? ['checkout', '-q', '--force', start] : ['checkout', '-q', '--force', '-B', local, start],
  )
  if (input('persist-credentials') === 'false')
    await runGit(machine, ['config', '--local', '--unset-all', header])
  machine.log.say(`HEAD is ${await runGit(machine, ['rev-parse', 'HEAD'])}`)
  return { ref: input('ref'), commit: await runGit(machine, ['rev-parse', 'HEAD']) }
}

interface What {
  readonly refspec: string
  /** Branch to be made; null: HEAD is detached. */
  readonly local: string | null
  readonly start: string
}

async function whatOf({ event, site }: Machine, wanted: string): Promise<What> {
  if (/^[0-9a-f]{40}$/.test(wanted)) return { refspec: wanted, local: null, start: wanted }
  const ref = wanted === '' ? event.ref : wanted.startsWith('refs/') ? wanted : `refs/heads/${wanted}`
  const isEvents = wanted === ''
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  const from = isEvents ? event.sha : ref
  if (branch === undefined) {
    const kept = ref.replace(/^refs\/pull\//, 'refs/remotes/pull/')
    return { refspec: `+${from}:${kept}`, local: null, start: kept }
  }
  if (!isEvents && (await site.github.state.home.git.tip(branch)) === null)
    throw new Error(`there is no branch ${branch}`)
  const kept = `refs/remotes/origin/${branch}`
  return { refspec: `+${from}:${kept}`, local: branch, start: kept }
}
