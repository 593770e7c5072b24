import type { EventRow } from '../../contract.ts'
import { eventTo } from '../places.ts'
import { isSeries } from './dates.ts'

/** The address of an event, at one of its dates if it has many. */
export function dateTo(community: string, event: EventRow, date: string): string {
  return eventTo(community, event.id, isSeries(event) ? date : undefined)
}
