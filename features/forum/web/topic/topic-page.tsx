import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCommunity } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { loadLongMarkdown } from '#platform/web/markdown/long/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { useGo, useTitle } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { Button, Empty, late, Page, Skeleton } from '#platform/web/ui/index.ts'
import type { PostView, TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { useOwn } from '../own/use-own.ts'
import { topicTo } from '../places.ts'
import type { Posts } from '../posts.ts'
import { useTopicAsWished } from '../questions/use-wishes.ts'
import { ReplyDock } from '../writing/reply-dock.tsx'
import { useReplying } from '../writing/use-replying.ts'
import { Flow } from './flow.tsx'
import { TopicContext } from './topic-context.ts'
import { usePosts } from './use-posts.ts'

const SplitBar = late(async () => (await import('./split-bar.tsx')).SplitBar)

/** The page of a topic with what draws its posts, so that they don't change before one's eyes. */
export async function loadTopicPage() {
  await loadLongMarkdown().catch(() => {}) // till it can be had, text stands in
  return TopicPage
}

/** A topic: what was written in it, in one flow. With a number it begins at that post. */
function TopicPage({ params }: { params: { topic: string; number?: string } }) {
  const number = params.number === undefined ? undefined : Number.parseInt(params.number, 10) || 1
  return <AtTopic key={params.topic} topicId={params.topic} number={number} />
}

function AtTopic({ topicId, number }: { topicId: string; number: number | undefined }) {
  const t = useMessages(forumMessages)
  const common = useMessages(platformMessages)
  const { slug } = useCommunity()
  const go = useGo()
  const left = useLeft(topicId)
  const posts = usePosts(topicId, number ?? (left ?? 0) + 1)
  const { status, topic, at } = useStore(posts.state)

  useEffect(() => {
    if (topic && topic.id !== topicId)
      go(topicTo(slug, topic.id, number === undefined ? undefined : at), { replace: true })
  }, [topic, topicId, number, at, slug, go])

  if (status === 'missing')
    return (
      <Page>
        <Empty icon="forum" title={t.missingTitle}>
          {t.missingText}
        </Empty>
      </Page>
    )
  if (status === 'failed')
    return (
      <Page>
        <div role="alert">
          <p>{t.failed}</p>
          <Button icon="retry" onClick={posts.retry}>
            {common.retry}
          </Button>
        </div>
      </Page>
    )
  if (topic?.id !== topicId)
    return (
      <Page>
        <Skeleton shape="rows" count={5} />
      </Page>
    )
  return <TopicScreen {...{ topic, posts, number, left }} />
}

/** How far one had read when one came, as long as one stays. */
function useLeft(topicId: string): number | undefined {
  const read = useOwn().reads[topicId]
  const [left] = useState(read)
  return left
}

interface TopicScreenProps {
  topic: TopicView
  posts: Posts
  number: number | undefined
  left: number | undefined
}

function TopicScreen({ topic: known, posts, number, left }: TopicScreenProps) {
  const topic = useTopicAsWished(known)
  const { name } = useCommunity()
  const replying = useReplying(topic.id)
  const [editing, edit] = useState<string>()
  const [chosen, setChosen] = useState<ReadonlySet<string>>()
  useTitle(topic.title, name)

  const choose = useCallback(
    (id: string) => setChosen((last = new Set()) => last.symmetricDifference(new Set([id]))),
    [],
  )
  const { replyTo } = replying
  const inTopic = useMemo(
    () => ({
      ...{ topic, take: posts.take, replyTo, editing, edit, chosen, choose },
      postAt: (at: number): PostView | undefined => posts.state.get().posts.get(at),
    }),
    [topic, posts, replyTo, editing, chosen, choose],
  )
  return (
    <TopicContext value={inTopic}>
      <Page width="full">
        <div className="topic">
          <Flow {...{ topic, posts, number, left }} onChoosePosts={() => setChosen(new Set())} />
          {chosen ? (
            <SplitBar topic={topic} chosen={chosen} onClose={() => setChosen(undefined)} />
          ) : (
            <ReplyDock topic={topic} replying={replying} />
          )}
        </div>
      </Page>
    </TopicContext>
  )
}
