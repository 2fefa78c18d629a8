import type { Crowdin } from '../../../crowdin/connection.ts'
import { PAGE } from '../../../crowdin/list-all.ts'
import { readProgress } from '../../../crowdin/progress.ts'
import { listStringNames } from '../../../crowdin/string-names.ts'
import { UserError } from '../../../errors.ts'
import { inTurns } from '../remote/few-at-once.ts'
import { findManner } from './find-manner.ts'
import type { ManyOffer, SentMany } from './many-offer.ts'
import { nameUnits } from './name-units.ts'
import { accountedIn, type Manner, sendBatch } from './send-batch.ts'
import { sendOne } from './send-one.ts'

export interface ManyWish {
  /** One for each translation; only texts for strings that have none, since what is not approved gives way to what comes in. */
  readonly offers: readonly ManyOffer[]
  /** Also approve what comes in. */
  readonly approve: boolean
  /** Size of one import, in bytes and roughly; 20 MB by default, Crowdin takes 100. */
  readonly batchBytes?: number
}

/**
 * Brings texts to Crowdin, and tells what became of each offer, in their order; what keeps one out stops no other. Few go with an import each, many of
 * a locale together, where Crowdin takes that and says of each file what came in.
 */
export async function sendMany(
  crowdin: Crowdin,
  { offers, approve, batchBytes = 20_000_000 }: ManyWish,
): Promise<SentMany[]> {
  const wanted = offers.filter(({ units }) => units.length > 0)
  const results = new Map<ManyOffer, SentMany>()
  const run: Run = { crowdin, approve, batchBytes, results }
  const large = groups(wanted, 'locale')
    .filter(each => each.length >= MANY)
    .flat()
  if (await isWorthIt(crowdin, large)) await sendTogether(run, large)
  await sendSingly(
    run,
    wanted.filter(offer => !results.has(offer)),
  )
  return offers.map(offer => results.get(offer) ?? NOTHING)
}

interface Run {
  readonly crowdin: Crowdin
  readonly approve: boolean
  readonly batchBytes: number
  /** Filled as things are done. */
  readonly results: Map<ManyOffer, SentMany>
}

const NOTHING: SentMany = { taken: 0, problem: null }

/** Offers of one locale that are worth a thought. */
const MANY = 8
/** Requests of one import: storage, import, its state at least twice, report. */
const REQUESTS = 5

function groups(offers: readonly ManyOffer[], by: 'locale' | 'fileId'): ManyOffer[][] {
  const found = new Map<string | number, ManyOffer[]>()
  for (const offer of offers) {
    const own = found.get(offer[by])
    if (own === undefined) found.set(offer[by], [offer])
    else own.push(offer)
  }
  return [...found.values()]
}

/** Imports over many files name strings by Crowdin's ids, and all ids of the project have to be read for that. */
async function isWorthIt(crowdin: Crowdin, offers: readonly ManyOffer[]): Promise<boolean> {
  if (offers.length === 0) return false
  const totals = (await readProgress(crowdin)).map(({ segments }) => segments.total)
  const pages = Math.ceil(Math.max(0, ...totals) / (PAGE - 1))
  return pages + REQUESTS * groups(offers, 'locale').length < REQUESTS * offers.length
}

async function sendTogether(run: Run, offers: readonly ManyOffer[]): Promise<void> {
  const { crowdin, approve, results } = run
  const names = nameUnits(await listStringNames(crowdin))
  const { manner, sent } = await findManner(crowdin, offers, { names, approve })
  for (const [offer, result] of sent) results.set(offer, result)
  if (manner === null) return
  const rest = offers.filter(offer => !results.has(offer) && names(offer, manner.by) !== null)
  const batches = groups(rest, 'locale').flatMap(own => split(own, run.batchBytes))
  await inTurns(batches, batch => settleBatch(run, batch, manner))
}

/** One after another as long as they fit. */
function split(offers: readonly ManyOffer[], most: number): ManyOffer[][] {
  const batches: ManyOffer[][] = []
  let room = 0
  for (const offer of offers) {
    const size = sizeOf(offer)
    const last = batches.at(-1)
    if (last === undefined || size > room) {
      batches.push([offer])
      room = most - size
    } else {
      last.push(offer)
      room -= size
    }
  }
  return batches
}

function sizeOf({ units }: ManyOffer): number {
  const sizes = units.map(({ source, target }) => 200 + Buffer.byteLength(JSON.stringify([source, target])))
  return sizes.reduce((one, other) => one + other, 0)
}

/** A batch that is refused as a whole is halved until it is known whom that concerns. What nobody accounts for is left to be sent singly. */
async function settleBatch(run: Run, batch: readonly ManyOffer[], manner: Manner): Promise<void> {
  const { crowdin, results } = run
  try {
    const report = await sendBatch(crowdin, batch, manner)
    if (report === null) {
      if (batch.length < MANY) return
      const half = Math.ceil(batch.length / 2)
      for (const part of [batch.slice(0, half), batch.slice(half)]) await settleBatch(run, part, manner)
      return
    }
    const segments = batch.reduce((sum, { units }) => sum + units.length, 0)
    const isWhole = accountedIn(report) >= segments
    for (const offer of batch) {
      const taken = report.files.get(offer.fileId) ?? 0
      if (isWhole || taken > 0) results.set(offer, { taken, problem: null })
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    for (const offer of batch) results.set(offer, { taken: null, problem: error })
  }
}

/** Locales of one file go one after another: Crowdin refuses what comes while it works on the file. */
function sendSingly({ crowdin, approve, results }: Run, offers: readonly ManyOffer[]): Promise<unknown> {
  return inTurns(groups(offers, 'fileId'), async own => {
    for (const offer of own) results.set(offer, await sendOne(crowdin, offer, approve))
  })
}
