import { useAct } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { ownMessages } from '../../messages/own.ts'
import { api } from '../api.ts'
import { forumSlice } from '../replica.ts'
import { forumOwnSlice, withReads } from './own-slice.ts'
import { useIsUnread } from './use-own.ts'

/** Has read all there is. */
export function MarkAllRead() {
  const t = useMessages(ownMessages)
  const replica = useReplica()
  const { act } = useAct()
  const isUnread = useIsUnread()
  const topics = useSlice(forumSlice, (state) => state.topics).filter(isUnread)
  if (topics.length === 0) return null
  async function markAll() {
    const { community } = replica
    const reads = topics.map(({ id: topicId, lastNumber: number }) => ({ topicId, number }))
    const path = '/communities/{community}/topic-reads'
    await api.put(path, { params: { community }, body: { reads } })
    const read = Object.fromEntries(reads.map(({ topicId, number }) => [topicId, number]))
    replica.update(forumOwnSlice, (state) => withReads(state, read))
  }
  return (
    <p className="forum-all-read">
      <Button size="s" icon="check" onClick={() => void act(markAll)}>
        {t.allRead}
      </Button>
    </p>
  )
}
