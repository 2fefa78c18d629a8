import type { Document } from '../../document/types.ts'
import { UserError } from '../../errors.ts'
import { factsFor } from '../../exchange/merging/facts-for.ts'
import { planFully } from '../../exchange/merging/plan-fully.ts'
import type { Arrival, PostPlan } from '../../exchange/merging/plan-post.ts'
import { vouchFor, type Vouching } from '../../exchange/merging/vouch-for.ts'
import { findUntranslated } from '../../freshness/locating/find-untranslated.ts'
import type { Pair } from '../../freshness/types.ts'
import type { ImportedPost } from '../../report/import/import-report.ts'
import type { PlannedWrite } from '../apply-write.ts'
import { publishedCommit } from '../published-commit.ts'
import { formatOf } from '../read-markdown.ts'
import { isDocument, readVersion } from '../read-version.ts'
import type { Texts } from '../texts.ts'
import type { Project } from '../types.ts'
import { planWrites } from '../update/plan-writes.ts'
import type { ClosedPost, OpenPost } from './open-posts.ts'
import type { Arrived } from './arrived.ts'
import { countUnits, idleUnits, openUnits } from './tell-units.ts'

/** What would be done to one translation, and the files to write, in this order. */
export interface PlannedImport {
  readonly post: ImportedPost
  readonly writes: readonly PlannedWrite[]
}

export interface ImportContext {
  /** What came for this translation. */
  readonly parts: readonly Arrived[]
  /** Versions of sources that are named in what came, by blob. */
  readonly made: Texts
  readonly fuzzy: boolean
  readonly publish?: 'complete' | 'partial'
  readonly withSourceText: boolean
}

/** Plans one translation; writes nothing. What keeps its files from being written is told. */
export async function planImport(
  project: Project,
  post: OpenPost,
  context: ImportContext,
): Promise<PlannedImport> {
  const arrival: Arrival = {
    translation: post,
    assessment: post.assessment,
    batches: context.parts.map(({ file }) => ({ units: file.units, made: madeOf(file.blob, post, context) })),
    fuzzy: context.fuzzy,
    publish: context.publish ?? project.config.content[post.pair.content]?.publish ?? 'complete',
    withSourceText: context.withSourceText,
  }
  const plan = planFully(arrival, post.source.file.oid)
  const told = tell(post, plan, context)
  if (plan.text === null) return { post: { ...told, outcome: waitingOr(plan, 'none') }, writes: [] }
  try {
    return await withWrites(project, { post, plan, text: plan.text }, told)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return failedImport({ post: told, writes: [] }, error)
  }
}

/** A translation, or a source, that cannot be read. */
export function closedImport({ pair, findings }: ClosedPost, parts: readonly Arrived[]): PlannedImport {
  const told = { ...blankPost(pair, parts), isNew: !pair.targetExists }
  const path = findings[0]?.path ?? pair.target
  return failedImport({ post: told, writes: [] }, new UserError('exchange:unreadableTarget', { path }))
}

/** The same, with why not all of it was written: the reason that a person can mend, where there is one behind it. */
export function failedImport({ post }: PlannedImport, error: UserError): PlannedImport {
  const [{ code, params } = error] = error.details
  const nothing = { newBasis: null, recorded: 0, edits: [] }
  return { post: { ...post, outcome: 'failed', problem: { code, params }, ...nothing }, writes: [] }
}

function madeOf(blob: string | null, { source, after }: OpenPost, { made }: ImportContext): Document | null {
  if (blob === source.file.oid) return after
  const text = blob === null ? undefined : made.get(blob)
  const found = text === undefined ? [] : readVersion(text, source.options)
  return isDocument(found) ? found : null
}

function waitingOr<O>({ outcomes }: PostPlan, other: O): O | 'waiting' {
  return outcomes.some(({ kind }) => kind === 'waiting') ? 'waiting' : other
}

function tell(post: OpenPost, plan: PostPlan, { parts }: ImportContext): ImportedPost {
  return {
    ...blankPost(post.pair, parts),
    isNew: post.target === null,
    units: countUnits(plan.outcomes),
    open: openUnits(plan.outcomes, post),
    idle: idleUnits(plan.outcomes, post),
    untranslated: plan.untranslated,
    waits: post.target === null ? plan.waits : null,
  }
}

function blankPost({ source, target, locale }: Pair, parts: readonly Arrived[]): ImportedPost {
  return {
    source,
    target,
    locale,
    files: [...new Set(parts.map(({ name }) => name))],
    outcome: 'none',
    problem: null,
    isNew: false,
    units: countUnits([]),
    open: [],
    idle: [],
    untranslated: 0,
    waits: null,
    newBasis: null,
    recorded: 0,
    edits: [],
  }
}

interface Written {
  readonly post: OpenPost
  readonly plan: PostPlan
  readonly text: string
}

async function withWrites(project: Project, written: Written, told: ImportedPost): Promise<PlannedImport> {
  const { post, text } = written
  const { pair, source } = post
  const target = readTarget(written)
  const { facts, isDone } = vouch(written, target)
  // A basis that has the text of now already is good enough
  const isBehind = post.before?.text !== post.after.text
  const isOther = text !== post.target?.text || facts.length > 0
  const blob = source.file.oid
  const found =
    isDone && isBehind && isOther ? await publishedCommit(project, { path: pair.source, blob }) : null
  const wanted = found === null ? facts : []
  const { writes, newBasis } = await planWrites(project, post, { text, basis: found, facts: wanted })
  const isRecorded = writes.some(({ place }) => place === 'ledger')
  return {
    post: {
      ...told,
      outcome: writes.length > 0 ? 'planned' : 'none',
      newBasis,
      recorded: isRecorded ? wanted.length : 0,
      edits: writes.map(({ path, before, after }) => ({ path, before, after })),
    },
    writes,
  }
}

/** Throws `exchange:unreadablePost` for a text that could not be cut any more: whatever is wrong, it must not be written. */
function readTarget({ post, text }: Written): Document {
  if (text === post.target?.text) return post.target
  const found = readVersion(text, { ...post.source.options, format: formatOf(post.pair.target) })
  if (!isDocument(found)) throw new UserError('exchange:unreadablePost', { path: post.pair.target })
  return found
}

function vouch({ post, plan }: Written, target: Document): Vouching {
  const blob = post.source.file.oid
  const { vouched } = plan
  if (post.target !== null) return vouchFor({ translation: post, target, blob, vouched })
  const isOurs = post.oneLanguage || findUntranslated(post.after, post.after, target).length === 0
  const isDone = plan.untranslated === 0 && vouched.size === plan.placed.size && isOurs
  return { facts: factsFor({ source: post.after, blob, texts: vouched }), isDone }
}
