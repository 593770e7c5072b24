import type { FileView } from '#features/files/contract.ts'
import type { ReleasePlan } from '#features/releases/contract.ts'
import type { Id } from '#lib/ids.ts'
import type { Instant } from '#lib/time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import type { ResourceKind } from '../contract.ts'
import { findResource } from './access.ts'
import { keepRevision } from './keep-revision.ts'
import { managersOf } from './resource-files.ts'
import type { Resource } from './resource-rows.ts'
import { keepReview } from './reviews/review-rows.ts'
import { planPast } from './set-audience.ts'
import { library } from './tables.ts'

/** A resource of the past with what became of it. */
export interface PastResource {
  community: Id
  id: Id
  kind: ResourceKind
  author: Id
  at: Instant
  title: string
  summary: string
  body: string
  url: string | null
  minutes: number | null
  sectionId: Id | null
  tags: readonly string[]
  open: boolean
  cover: FileView | null
  files: readonly FileView[]
  items: readonly Id[]
  /** None where it is a suggestion that nobody decided on. */
  plan: ReleasePlan | null
  drop: { terms: string; watermark: boolean; question: string; endsAt: Instant | null } | null
  readers: readonly { member: Id; at: Instant; agreed: boolean; answer: string | null }[]
  comments: readonly { id: Id; author: Id; at: Instant; body: string }[]
  /** Who is asked whether it is still true; `asked` where they were and did not answer. */
  review: { owner: Id; days: number; at: Instant; asked: boolean } | null
}

/** Brings in sections of the past, in their order. */
export async function importSections(
  tx: Tx,
  community: Id,
  sections: readonly { id: Id; name: string; description: string; cover: FileView | null }[],
): Promise<void> {
  for (const [place, { cover, ...section }] of sections.entries())
    await library(tx)
      .insertInto('library_section')
      .values({ community_id: community, place, ...section, cover: json(cover) })
      .execute()
}

/** Brings in a resource of the past; its files are attached already. Nobody is told. */
export async function importResource(tx: Tx, past: PastResource): Promise<void> {
  await library(tx)
    .insertInto('library_resource')
    .values({
      ...{ community_id: past.community, id: past.id, kind: past.kind, author_id: past.author },
      ...{ title: past.title, summary: past.summary, body: past.body, url: past.url },
      ...{ minutes: past.minutes, section_id: past.sectionId, created_at: past.at },
      ...{ updated_at: past.at, comments: past.comments.length },
      status: past.plan ? 'published' : 'suggested',
      audience: [...managersOf(past)],
      editing: past.open ? 'open' : 'author',
      tags: [...past.tags],
      cover: json(past.cover),
      files: JSON.stringify(past.files),
      items: [...past.items],
    })
    .execute()
  await importDrop(tx, past)
  const resource = await findResource(tx, past.community, past.id)
  if (!resource) throw new Error(`resource ${past.id} is gone`)
  await keepRevision(tx, resource, past.author, '')
  if (past.plan) await planPast(tx, resource, past.plan)
  if (past.review) await importReview(tx, resource, past.review)
  await importReaders(tx, past)
  for (const { author, ...comment } of past.comments)
    await library(tx)
      .insertInto('library_comment')
      .values({ ...placeOf(past), ...comment, author_id: author })
      .execute()
}

async function importDrop(tx: Tx, past: PastResource): Promise<void> {
  if (!past.drop) return
  const { terms, watermark, question, endsAt } = past.drop
  await library(tx)
    .insertInto('library_drop')
    .values({
      ...{ ...placeOf(past), terms_version: terms ? 1 : 0, watermark, question },
      ...{ ends_at: endsAt, ended_at: null },
    })
    .execute()
  if (terms)
    await library(tx)
      .insertInto('library_terms')
      .values({ ...placeOf(past), version: 1, body: terms, at: past.at })
      .execute()
}

async function importReaders(tx: Tx, past: PastResource): Promise<void> {
  const rows = past.readers.map(({ member, at, ...more }) => ({
    row: { ...placeOf(past), member_id: member },
    ...{ at, ...more },
  }))
  if (rows.length === 0) return
  const opened = rows.map(({ row, at }) => ({ ...row, at, day: at.slice(0, 10) }))
  await library(tx).insertInto('library_opening').values(opened).execute()
  if (past.kind === 'announcement')
    await library(tx)
      .insertInto('library_read')
      .values(rows.map(({ row }) => row))
      .execute()
  const agreed = rows.filter((each) => each.agreed)
  if (agreed.length > 0)
    await library(tx)
      .insertInto('library_acknowledgement')
      .values(agreed.map(({ row, at }) => ({ ...row, at, version: 1 })))
      .execute()
  const answered = rows.flatMap(({ row, at, answer }) =>
    answer ? { ...row, at, body: answer } : [],
  )
  if (answered.length > 0) await library(tx).insertInto('library_answer').values(answered).execute()
}

async function importReview(
  tx: Tx,
  resource: Resource,
  { owner, days, at, asked }: NonNullable<PastResource['review']>,
): Promise<void> {
  await keepReview(tx, resource, {
    ...{ review_owner: owner, review_days: days, review_at: at },
    review_asked_at: asked ? at : null,
    confirmed_at: null,
  })
}

function placeOf({ community, id }: Pick<PastResource, 'community' | 'id'>) {
  return { community_id: community, resource_id: id }
}

function json(file: FileView | null): string | null {
  return file && JSON.stringify(file)
}
