import { useEffect } from 'react'
import { useLooking } from '#features/chat/web/late.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { markRead } from './mark-read.ts'
import { useNewAnnouncements } from './use-new.ts'

/** What stands in view for so long was seen. */
const settle = 700

/** Notes that an announcement was read, once somebody looks at it with the line up. */
export function useMarkRead(id: string, shown: boolean): void {
  const replica = useReplica()
  const line = useStore(useDesk().live.state)
  const looking = useLooking()
  const isNew = useNewAnnouncements().some((row) => row.id === id)
  useEffect(() => {
    if (!isNew || !shown || !looking || line !== 'live') return
    const timer = setTimeout(() => {
      const marked = markRead(replica, [id])
      // Without an answer it is new again, and told when it is looked at next.
      marked.tell().catch(marked.takeBack)
    }, settle)
    return () => clearTimeout(timer)
  }, [replica, id, isNew, shown, looking, line])
}
