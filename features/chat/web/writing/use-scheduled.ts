import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { ChangeScheduled, WritingSnapshot } from '../../contract.ts'
import { api } from '../api.ts'
import { applyReply, chatSlice } from '../replica.ts'
import { useOutcome } from '../use-outcome.ts'
import { writingMessages } from './messages/index.ts'
import { withScheduled, writingSlice } from './replica.ts'

const path = '/communities/{community}/scheduled/{scheduledId}'

/** What can be done with a scheduled message. Each answers whether it was taken. */
export function useScheduled(id: string) {
  const t = useMessages(writingMessages)
  const replica = useReplica()
  const { say } = useOutcome()
  const params = { community: replica.community, scheduledId: id }

  async function tried(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      say(error)
      return false
    }
  }
  const drop = () => replica.update(writingSlice, (state) => without(state, id))

  return {
    send: () =>
      tried(async () => {
        const message = await api.post(`${path}/send`, { params })
        drop()
        replica.update(chatSlice, (state, viewer) => applyReply(state, message, viewer))
        toast(t.sent, { tone: 'good' })
      }),
    change: (body: ChangeScheduled) =>
      tried(async () => {
        const reply = await api.patch(path, { params, body })
        replica.update(writingSlice, (state) => withScheduled(state, reply))
      }),
    discard: () =>
      tried(async () => {
        await api.delete(path, { params })
        drop()
      }),
  }
}

function without(state: WritingSnapshot, id: string): WritingSnapshot {
  return { ...state, scheduled: state.scheduled.filter((each) => each.id !== id) }
}
