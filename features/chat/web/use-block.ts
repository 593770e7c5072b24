import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import { directMessages } from '../messages/direct.ts'
import { api } from './api.ts'
import { applyBlock } from './apply-personal.ts'
import { chatSlice } from './replica.ts'
import { useOutcome } from './use-outcome.ts'

const path = '/communities/{community}/blocks/{memberId}'

/** Blocks a member of the community shown, or no longer. */
export function useBlock({ id, name }: { id: string; name: string }) {
  const t = useMessages(directMessages)
  const replica = useReplica()
  const { say } = useOutcome()
  return async (block: boolean): Promise<void> => {
    try {
      const input = { params: { community: replica.community, memberId: id } }
      const change = await (block ? api.put(path, input) : api.delete(path, input))
      replica.update(chatSlice, (state) => applyBlock(state, change))
      toast(block ? t.blockedNow(name) : t.unblockedNow(name))
    } catch (error) {
      say(error)
    }
  }
}
