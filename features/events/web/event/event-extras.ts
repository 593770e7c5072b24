import { type ComponentType, createContext } from 'react'
import type { EventView, OccurrenceView } from '../../contract.ts'

/** What features to the right of events bring to their pages. The app hands it in, as events know none of them. */
export interface EventExtras {
  /** Stands beside a date of an event. */
  Beside: ComponentType<{ view: EventView; occurrence: OccurrenceView }>
  /** Ways at the foot of the list of events. */
  Ways: ComponentType
}

export const EventExtrasContext = createContext<EventExtras>({
  Beside: () => null,
  Ways: () => null,
})
