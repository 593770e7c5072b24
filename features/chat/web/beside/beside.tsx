import { lazy, Suspense } from 'react'
import type { ChannelView } from '../../contract.ts'
import type { BesideList } from './places.ts'

const ThreadPane = lazy(() =>
  import('../threads/thread-pane.tsx').then((module) => ({ default: module.ThreadPane })),
)
const FilesPane = lazy(() =>
  import('./files-pane.tsx').then((module) => ({ default: module.FilesPane })),
)
const QuestionsPane = lazy(() =>
  import('./questions-pane.tsx').then((module) => ({ default: module.QuestionsPane })),
)

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
