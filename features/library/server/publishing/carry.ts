import { z } from 'zod'
import { isOpen } from '#features/communities/server/index.ts'
import { copyFiles, removeFiles } from '#features/files/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { type Instant, now } from '#lib/time.ts'
import type { Transact, Tx } from '#platform/server/db/transaction.ts'
import { enqueue, type JobTask } from '#platform/server/jobs/jobs.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import { leadsOnly } from '#platform/server/log/audience.ts'
import { findResource } from '../access.ts'
import { announceResource } from '../announce.ts'
import { keepRevision } from '../keep-revision.ts'
import { reserveFilesOf } from '../resource-files.ts'
import type { Resource } from '../resource-rows.ts'
import { everybodyNow, planResource } from '../set-audience.ts'
import { library } from '../tables.ts'
import {
  type Copy,
  copyIn,
  forOthersFrom,
  publicationOf,
  type Source,
  sourceOf,
} from './publication-rows.ts'

export const carryJob = 'library.carry'

/** A resource was changed: where it was published to, its copies follow. */
export async function carryOn(tx: Tx, { community, id }: Pick<Resource, 'community' | 'id'>) {
  const publication = await publicationOf(tx, community, id)
  if (publication) await carryToAll(tx, publication.id)
}

/** Has every copy brought to what its source says now, each community for itself. */
export async function carryToAll(tx: Tx, publication: Id): Promise<void> {
  await library(tx)
    .updateTable('library_publication')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', publication)
    .execute()
  const source = await sourceOf(tx, publication)
  for (const { community_id: community, version } of await standingCopies(tx, publication))
    await enqueueCarry(tx, { publication, community }, source && timeFor(source, { version }))
}

/** It was planned anew for whom a resource is: copies that are behind follow when it is for all. */
export async function awaitCopies(tx: Tx, resource: Resource): Promise<void> {
  const publication = await publicationOf(tx, resource.community, resource.id)
  if (!publication) return
  const from = await forOthersFrom(tx, resource)
  for (const { community_id: community, version } of await standingCopies(tx, publication.id))
    if (version < publication.version)
      await enqueueCarry(tx, { publication: publication.id, community }, from)
}

function standingCopies(tx: Tx, publication: Id) {
  return library(tx)
    .selectFrom('library_publication_copy')
    .select(['community_id', 'version'])
    .where('publication_id', '=', publication)
    .where('taken_down_at', 'is', null)
    .execute()
}

/** At that time, or at once; what comes later for the same copy takes its place. */
async function enqueueCarry(
  tx: Tx,
  { publication, community }: { publication: Id; community: Id },
  from: Instant | null | undefined,
): Promise<void> {
  await enqueue(
    tx,
    carryJob,
    { publication, community },
    {
      key: `${carryJob} ${publication} ${community}`,
      ...(from ? { runAt: new Date(Date.parse(from) + 1) } : {}),
    },
  )
}

/** A resource goes. If it was a copy, changes pass it by from now on; if it was the source, its copies are archived. */
export async function leavePublications(
  tx: Tx,
  { community, id }: Pick<Resource, 'community' | 'id'>,
): Promise<void> {
  await library(tx)
    .updateTable('library_publication_copy')
    .set({ taken_down_at: now() })
    .where('community_id', '=', community)
    .where('resource_id', '=', id)
    .execute()
  const publication = await publicationOf(tx, community, id)
  if (!publication) return
  await library(tx)
    .updateTable('library_publication')
    .set({ ended_at: now() })
    .where('id', '=', publication.id)
    .execute()
  await carryToAll(tx, publication.id)
}

const Payload = z.object({ publication: z.uuid(), community: z.uuid() })

/**
 * The job that brings one copy to what its source says now. Run again it finds the copy as new as the source; run while the source
 * is not for others, by the database's clock, it leaves the copy as it is and waits.
 */
export function carryTask(transact: Transact): JobTask {
  return async (payload) => {
    const { publication, community } = Payload.parse(payload)
    await transact(async (tx) => {
      await lockLogs(tx, [community])
      const source = await sourceOf(tx, publication)
      const copy = await copyIn(tx, publication, community)
      if (!source || !copy || copy.takenDown || copy.version >= source.version) return
      const from = timeFor(source, copy)
      if (!(await isTime(tx, from)))
        return from && enqueueCarry(tx, { publication, community }, from)
      if (await isOpen(tx, community)) await bringUp(tx, source, copy)
    })
  }
}

/** When a copy may follow its source. Headquarters say when it comes; for whom a resource is holds for every change. */
function timeFor(source: Source, { version }: Pick<Copy, 'version'>): Source['from'] {
  const isThere = source.community === null && version > 0
  return isPutAway(source) || isThere ? null : source.from
}

/** Of what is archived or gone, no word goes to others any more. */
function isPutAway({ ended, archived }: Source): boolean {
  return ended || archived
}

async function isTime(tx: Tx, from: Source['from']): Promise<boolean> {
  if (!from) return from === null
  const [row] = await tx.prepared<{ come: boolean }>(
    'library-carry-due',
    'select $1::timestamptz <= clock_timestamp() as come',
    [from],
  )
  return row?.come ?? false
}

async function bringUp(tx: Tx, source: Source, copy: Copy): Promise<void> {
  const before = await findResource(tx, copy.community, copy.resource)
  if (isPutAway(source)) {
    if (before) await archiveCopy(tx, before)
  } else if (before) {
    await changeCopy(tx, source, copy, before)
  } else {
    await insertCopy(tx, source, copy)
  }
  await library(tx)
    .updateTable('library_publication_copy')
    .set({ version: source.version, source_files: source.files.map(({ id }) => id) })
    .where('publication_id', '=', copy.publication)
    .where('community_id', '=', copy.community)
    .execute()
}

async function insertCopy(tx: Tx, source: Source, copy: Copy): Promise<void> {
  const { community, resource: id } = copy
  const at = now()
  const files = await takeOverFiles(tx, source, copy)
  await library(tx)
    .insertInto('library_resource')
    .values({
      ...{ community_id: community, id, audience: [...leadsOnly], author_id: null },
      ...{ status: copy.suggested ? 'suggested' : 'published', editing: 'author' },
      ...{ ...wordsOf(source), kind: source.kind, items: [], created_at: at, updated_at: at },
      files: JSON.stringify(files),
    })
    .execute()
  const made = await findResource(tx, community, id)
  if (!made) throw new Error(`copy ${id} is gone`)
  await keepRevision(tx, made, null, '')
  if (copy.suggested) await announceResource(tx, made, null)
  else await planResource(tx, made, everybodyNow, null)
}

async function changeCopy(tx: Tx, source: Source, copy: Copy, before: Resource): Promise<void> {
  const isSame = copy.sourceFiles.join() === source.files.map(({ id }) => id).join()
  const files = isSame ? before.files : await takeOverFiles(tx, source, copy)
  const gone = isSame ? [] : before.files.map(({ id }) => id)
  if (gone.length > 0) await removeFiles(tx, copy.community, gone)
  await library(tx)
    .updateTable('library_resource')
    .set({
      ...wordsOf(source),
      files: JSON.stringify(files),
      version: before.version + 1,
      updated_at: now(),
    })
    .where('community_id', '=', copy.community)
    .where('id', '=', copy.resource)
    .execute()
  const changed = await findResource(tx, copy.community, copy.resource)
  if (!changed) throw new Error(`copy ${copy.resource} is gone`)
  await reserveFilesOf(tx, changed)
  await keepRevision(tx, changed, null, '')
  await announceResource(tx, changed, null)
}

async function archiveCopy(tx: Tx, copy: Resource): Promise<void> {
  await library(tx)
    .updateTable('library_resource')
    .set({ status: 'archived' })
    .where('community_id', '=', copy.community)
    .where('id', '=', copy.id)
    .execute()
  await announceResource(tx, copy, null)
}

/** Files of the copy's own, which nobody but leads sees before the copy itself is open. */
async function takeOverFiles(tx: Tx, source: Source, { community, resource }: Copy) {
  if (!source.community) return []
  const wanted = [{ files: source.files, to: resource }]
  const place = { community, audience: leadsOnly, by: resource }
  return (await copyFiles(tx, source.community, wanted, place)).flat()
}

function wordsOf({ title, summary, body, url, minutes, tags }: Source) {
  return { title, summary, body, url, minutes, tags: [...tags] }
}
