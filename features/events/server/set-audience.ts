import { reserveFiles } from '#features/files/server/index.ts'
import type { ReleasePlan } from '#features/releases/contract.ts'
import {
  type Item,
  nextStep,
  type OpenItem,
  openNow,
  planRelease,
  together,
} from '#features/releases/server/index.ts'
import type { Id } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import {
  type Audience,
  type AudienceKey,
  leadsOnly,
  onlyMembers,
} from '#platform/server/log/audience.ts'
import { findEvent } from './access.ts'
import { announceEvent, withdrawFrom } from './announce.ts'
import type { Event } from './event-rows.ts'
import { events } from './tables.ts'

/** The kind by which `releases` knows events. */
export const eventItem = 'events.event'

/** Those who see an event whatever its plan says: leads, its author and its hosts. */
export function managersOf({ author, hosts }: Pick<Event, 'author' | 'hosts'>): Audience {
  const named = new Set([...hosts, ...(author ? [author] : [])])
  return [...leadsOnly, ...onlyMembers([...named].sort())]
}

/** Lets those see an event whom a plan names, and whose time has come. */
export async function planEvent(
  tx: Tx,
  event: Event,
  plan: ReleasePlan,
  by: Id | null,
): Promise<Event> {
  const opened = await planRelease(tx, itemOf(event), plan)
  return setAudience(tx, event, opened, by)
}

/** What `releases` calls when a step of an event has come. */
export const openEvent: OpenItem = async (tx, { community, id }, audience) => {
  const event = await findEvent(tx, community, id)
  if (event) await setAudience(tx, event, audience, null)
}

/** Who manages it has changed, or nothing of whom it is for: the row, its files, and whoever has a replica. */
export async function settleAudience(tx: Tx, event: Event, by: Id | null): Promise<Event> {
  return setAudience(tx, event, await openNow(tx, itemOf(event)), by)
}

async function setAudience(
  tx: Tx,
  event: Event,
  opened: readonly AudienceKey[],
  by: Id | null,
): Promise<Event> {
  const { community, id } = event
  const audience = together(opened, managersOf(event))
  await withdrawFrom(tx, event, event.audience, audience, by)
  const next = await nextStep(tx, event)
  await events(tx)
    .updateTable('event')
    .set({ audience, next: next && JSON.stringify(next) })
    .where('community_id', '=', community)
    .where('id', '=', id)
    .execute()
  const files = [...event.files, ...(event.cover ? [event.cover] : [])]
  await reserveFiles(
    tx,
    community,
    files.map((file) => file.id),
    audience,
  )
  return announceEvent(tx, event, by)
}

function itemOf({ community, id }: Pick<Event, 'community' | 'id'>): Item {
  return { community, id, kind: eventItem }
}
