import type { Member } from '#features/communities/server/index.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Forbidden } from '#platform/server/errors/errors.ts'
import { lockLogs } from '#platform/server/log/append.ts'
import type { CalendarImport } from '../../contract.ts'
import { createEvent } from '../create-event.ts'
import { canPublish } from '../policy.ts'
import { planImport } from './plan-import.ts'

/** Says what a calendar file would bring. */
export async function previewCalendar(
  tx: Tx,
  member: Member,
  bytes: Uint8Array,
  zone: string,
): Promise<CalendarImport> {
  if (!canPublish(member)) throw new Forbidden('event.leads-import')
  return (await planImport(tx, member.community, bytes, zone)).told
}

/**
 * Brings the events of a calendar file in as drafts of a lead. What is here already stays as it is here, so doing it again
 * adds only what is missing. All of it or, where it is refused, nothing.
 */
export async function importCalendar(
  tx: Tx,
  member: Member,
  bytes: Uint8Array,
  zone: string,
): Promise<CalendarImport> {
  if (!canPublish(member)) throw new Forbidden('event.leads-import')
  await lockLogs(tx, [member.community])
  const { told, drafts } = await planImport(tx, member.community, bytes, zone)
  for (const draft of drafts) await createEvent(tx, member, draft)
  return told
}
