import type { DigestReport } from '../../report/digest/digest-report.ts'

/** What a server says of pull requests, as far as a digest needs it. */
export interface DigestHost {
  /** Of these pull requests, as far as they are there and were merged on this day (`YYYY-MM-DD`) or later: who opened them, and their titles. */
  merged(numbers: readonly number[], since: string): Promise<ReadonlyMap<number, HostedRequest>>
  /** Open pull requests with translations that wait for a reviewer. */
  openRequests(): Promise<DigestReport['open']>
}

interface HostedRequest {
  /** Null: the account is gone. */
  readonly author: string | null
  readonly title: string
}

/** Nobody is asked, for this reason. */
export function askNothing(why: 'no-token' | 'no-repository' | 'offline'): DigestHost {
  return {
    merged: async () => new Map(),
    openRequests: async () => ({ asked: false, why }),
  }
}
