import { CatchUpCard } from '#features/chat/web/late.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { libraryMessages } from '../../messages/index.ts'
import { librarySlice } from '../replica.ts'
import { useRowWords } from '../row-words.ts'

interface WaitsCardProps {
  id: string
  onOpen: () => void
  onRead: () => void
}

/** An announcement that waits for its reader, among what else does. */
export function WaitsCard({ id, onOpen, onRead }: WaitsCardProps) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const row = useSlice(librarySlice, ({ resources }) => resources.find((each) => each.id === id))
  if (!row) return null
  const told = [words.origin(row), words.when(row.createdAt)].filter(Boolean).join(' · ')
  return (
    <CatchUpCard title={row.title} reason={t.kinds.announcement} onOpen={onOpen} onRead={onRead}>
      <p className="meta">{told}</p>
      {row.summary && (
        <p>
          <bdi>{row.summary}</bdi>
        </p>
      )}
    </CatchUpCard>
  )
}
