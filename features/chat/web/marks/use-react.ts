import type { MessageView } from '../../contract.ts'
import { useReactions } from './use-reactions.ts'
import { reactionParcel } from './wishes.ts'

/** A message's reactions as one wants them, and the way to put one there or take it back. */
export function useReact(message: MessageView) {
  return useReactions(message, reactionParcel)
}
