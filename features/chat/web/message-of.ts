import type { LogEntry } from '#platform/server/live/protocol.ts'
import type { MessageView } from '../contract.ts'

/** The message that an entry tells of, as it is then. */
export function messageOf({ kind, data }: LogEntry): MessageView | undefined {
  return kind.startsWith('chat.message-') ? (data as MessageView) : undefined
}
