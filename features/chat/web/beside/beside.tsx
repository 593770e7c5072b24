import { Suspense } from 'react'
import { late } from '#platform/web/ui/index.ts'
import type { ChannelView } from '../../contract.ts'
import type { BesideList } from './places.ts'

const ThreadPane = late(async () => (await import('../threads/thread-pane.tsx')).ThreadPane)
const FilesPane = late(async () => (await import('./files-pane.tsx')).FilesPane)
const QuestionsPane = late(async () => (await import('./questions-pane.tsx')).QuestionsPane)

interface BesideProps {
  channel: ChannelView
  /** The message whose thread is read; it goes before a list. */
  threadId: string | undefined
  list: BesideList | undefined
}

/** What stands beside a channel; on narrow screens in its place. */
export function Beside({ channel, threadId, list }: BesideProps) {
  return (
    <Suspense>
      {threadId ? (
        <ThreadPane key={threadId} channel={channel} threadId={threadId} />
      ) : list === 'files' ? (
        <FilesPane channel={channel} />
      ) : (
        list === 'questions' && <QuestionsPane channel={channel} />
      )}
    </Suspense>
  )
}
