import { second } from '#lib/time.ts'
import type { Parcel } from '#platform/web/replica/index.ts'
import type { CheckIn, CheckInAnswer } from '../../contract.ts'
import { api } from '../api.ts'

/** The kinds of parcels that a door sends. */
export const checkInParcel = 'events.check-in'
export const undoParcel = 'events.undo-check-in'

/** Somebody came in; the id of the parcel is that of the check-in. */
export type NotedCheckIn = { occurrenceId: string } & Pick<CheckIn, 'people'> &
  Partial<Pick<CheckIn, 'rsvpId' | 'name' | 'anyway'>>

export interface NotedUndo {
  occurrenceId: string
  checkInId: string
}

/** What the server said to what this device noted. */
export type DoorNews =
  | ({ parcel: string } & CheckInAnswer)
  | { undone: string; checkIn?: undefined }

const listeners = new Set<(news: DoorNews) => void>()

/** Hears what the server says, just before what was noted counts as sent. */
export function onDoorNews(heard: (news: DoorNews) => void): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

const path = '/communities/{community}/occurrences/{occurrenceId}/check-ins'
/** What is sent later than this happened earlier; sooner, the server's clock is the better one. */
const soon = 20 * second

/** Tells the server that somebody came in. */
export async function checkInSender({ id, community, input, at }: Parcel): Promise<void> {
  const { occurrenceId, ...said } = input as NotedCheckIn
  const isLate = Date.now() - at > soon
  const body = { id, ...said, ...(isLate && { at: new Date(at).toISOString() }) }
  tell({ parcel: id, ...(await api.post(path, { params: { community, occurrenceId }, body })) })
}

/** Tells the server that it was a mistake. */
export async function undoSender({ community, input }: Parcel): Promise<void> {
  const { occurrenceId, checkInId } = input as NotedUndo
  await api.delete(`${path}/{checkInId}`, { params: { community, occurrenceId, checkInId } })
  tell({ undone: checkInId })
}

function tell(news: DoorNews): void {
  for (const heard of listeners) heard(news)
}
