import type { Instant } from '#lib/time.ts'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { ChangeSaved, SavedView } from '../contract.ts'
import { savedMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { askToNotify } from './notify.ts'
import { savedSlice, withItem } from './replica.ts'

const path = '/communities/{community}/saved/{messageId}'

/** What can be done about keeping one message. Each answers whether it was taken. */
export function useSaving(messageId: string) {
  const t = useMessages(savedMessages)
  const words = useMessages(platformMessages)
  const moments = useMoments()
  const now = useNow()
  const replica = useReplica()
  const params = { community: replica.community, messageId }

  async function tried(work: () => Promise<void>): Promise<boolean> {
    try {
      await work()
      return true
    } catch (error) {
      toast(problemWith(error, words).message, { tone: 'bad' })
      return false
    }
  }
  const take = (item: SavedView) => replica.update(savedSlice, (state) => withItem(state, item))
  const put = async (body: { remindAt?: Instant }) => take(await api.put(path, { params, body }))
  const change = (body: ChangeSaved) =>
    tried(async () => take(await api.patch(path, { params, body })))

  async function drop(): Promise<void> {
    await api.delete(path, { params })
    replica.update(savedSlice, (state) => ({
      items: state.items.filter((item) => item.messageId !== messageId),
    }))
  }

  return {
    save: () =>
      tried(async () => {
        await put({})
        toast(t.savedToast, { tone: 'good' })
      }),
    remind: (remindAt: Instant) =>
      tried(async () => {
        await put({ remindAt })
        toast(t.remindToast(moments.ahead(remindAt, now)), { tone: 'good' })
        void askToNotify()
      }),
    remove: () =>
      tried(async () => {
        await drop()
        toast(t.removedToast)
      }),
    finish: async () => {
      const undo = { label: t.takeBack, run: () => void change({ done: false }) }
      const finished = await change({ done: true })
      if (finished) toast(t.doneToast, { tone: 'good', action: undo })
      return finished
    },
    change,
  }
}
