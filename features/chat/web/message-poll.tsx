import { Suspense } from 'react'
import { PollCard } from '#features/polls/web/index.ts'
import { Skeleton } from '#platform/web/ui/index.ts'

/** The poll that a message is. */
export function MessagePoll({ pollId }: { pollId: string }) {
  return (
    <Suspense fallback={<Skeleton shape="block" />}>
      <PollCard pollId={pollId} />
    </Suspense>
  )
}
