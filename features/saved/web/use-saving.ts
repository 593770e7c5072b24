import type { Instant } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { ChangeSaved } from '../contract.ts'
import { savedMessages } from '../messages/index.ts'
import { askToNotify } from './notify.ts'
import { type Keepable, savedParcel, type Wish } from './wishes.ts'

/** What can be done about keeping one thing. It holds here at once, and waits for the line as messages do. */
export function useSaving({ itemId, kind, message, post, body }: Keepable) {
  const t = useMessages(savedMessages)
  const moments = useMoments()
  const now = useNow()
  const { community } = useReplica()
  const { outbox } = useDesk()

  function put(verb: Wish['verb'], change: ChangeSaved = {}) {
    const wish: Wish = { verb, subject: { itemId, kind, message, post, body }, change }
    outbox.put(community, savedParcel, wish)
  }
  const change = (input: ChangeSaved) => put('change', input)

  return {
    save() {
      put('save')
      toast(t.savedToast, { tone: 'good' })
    },
    remind(remindAt: Instant) {
      put('save', { remindAt })
      toast(t.remindToast(moments.ahead(remindAt, now)), { tone: 'good' })
      void askToNotify()
    },
    remove() {
      put('remove')
      toast(t.removedToast)
    },
    finish() {
      change({ done: true })
      const undo = { label: t.takeBack, run: () => change({ done: false }) }
      toast(t.doneToast, { tone: 'good', action: undo })
    },
    change,
  }
}
