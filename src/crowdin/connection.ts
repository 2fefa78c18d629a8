import type { Client } from '@crowdin/crowdin-api-client'
import type { LanguageTable } from './types.ts'
import type { Clock } from './transport/clock.ts'
import type { Exchanger } from './transport/exchanger.ts'
import type { Transport } from './transport/http-client.ts'

/** A way to one project on Crowdin, to be handed to the functions of this room; what is in it is theirs alone. */
export interface Connection {
  readonly projectId: number
  /** Crowdin Enterprise names some options in another way. */
  readonly enterprise: boolean
  readonly client: Client
  readonly exchange: Exchanger
  readonly receivedWith: Transport['receivedWith']
  readonly clock: Clock
  /** Without a slash at the end. */
  readonly baseUrl: string
  readonly token: string
}

/** A connection that knows which of the project's languages each of our locales is. */
export interface Crowdin extends Connection {
  readonly languages: LanguageTable
}
