import { connect, type ConnectOptions } from '../../src/crowdin/connect.ts'
import type { Crowdin } from '../../src/crowdin/connection.ts'
import { matchLanguages } from '../../src/crowdin/languages.ts'
import { readProject } from '../../src/crowdin/project.ts'
import type { Clock } from '../../src/crowdin/transport/clock.ts'

/** A clock whose time passes only while somebody sleeps, and then at once; sleepers wake in the order of their time. */
export function virtualClock(random = 0): Clock & { readonly slept: number[] } {
  const sleepers: { at: number; wake: () => void }[] = []
  const slept: number[] = []
  let now = Date.UTC(2026, 0, 1)
  const tick = (): void => {
    const [next] = sleepers.sort((one, other) => one.at - other.at).splice(0, 1)
    if (next === undefined) return
    now = Math.max(now, next.at)
    next.wake()
    if (sleepers.length > 0) setImmediate(tick)
  }
  return {
    slept,
    now: () => now,
    random: () => random,
    sleep: ms =>
      new Promise(wake => {
        slept.push(ms)
        sleepers.push({ at: now + ms, wake })
        if (sleepers.length === 1) setImmediate(tick)
      }),
  }
}

/** A connection to an emulator, with each of the project's languages as a locale of the same name. */
export async function openCrowdin(
  server: { readonly baseUrl: string; readonly token: string; readonly projectId: number },
  options: ConnectOptions & { readonly enterprise?: boolean } = {},
): Promise<Crowdin> {
  const { baseUrl, token, projectId } = server
  const credentials = { baseUrl, token, projectId, enterprise: options.enterprise ?? false }
  const connection = await connect(credentials, { clock: virtualClock(), ...options })
  const project = await readProject(connection)
  const locales = project.targets.map(language => language.id)
  return { ...connection, languages: matchLanguages(project, { locales, configured: {} }).languages }
}
