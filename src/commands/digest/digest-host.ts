import type { Config } from '../../config/types.ts'
import type { DigestReport } from '../../report/digest/digest-report.ts'

/** What a server says of pull requests, as far as a digest needs it. */
export interface DigestHost {
  /** Of these pull requests, as far as they are there: who opened them, and their titles. */
  merged(numbers: readonly number[]): Promise<ReadonlyMap<number, HostedRequest>>
  /** Open pull requests with translations that wait for a reviewer. */
  openRequests(project: { readonly config: Config }): Promise<DigestReport['open']>
}

export interface HostedRequest {
  readonly author: string
  readonly title: string
}

/** Nobody is asked, for this reason. */
export function askNothing(why: 'no-token' | 'no-repository' | 'offline'): DigestHost {
  return {
    merged: async () => new Map(),
    openRequests: async () => ({ asked: false, why }),
  }
}
