import { type ComponentType, createContext, type ReactNode } from 'react'
import type { MenuEntry } from '#platform/web/ui/index.ts'
import type { MessageView } from '../contract.ts'

/** What features to the right of chat bring to a message. The app hands it in, as chat knows none of them. */
export interface MessageExtras {
  /** Lines for the menu of a message, and what they open. A hook. */
  useActions(message: MessageView): { entries: readonly MenuEntry[]; opened: ReactNode }
  /** Stands below the words of a message. */
  Mark: ComponentType<{ message: MessageView }>
}

const none = { entries: [], opened: null }

export const MessageExtrasContext = createContext<MessageExtras>({
  useActions: () => none,
  Mark: () => null,
})
