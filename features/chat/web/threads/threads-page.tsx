import './threads-page.css'
import { useCommunity, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import {
  Card,
  Count,
  Empty,
  Face,
  Faces,
  Page,
  PageTitle,
  Row,
  Rows,
  Time,
} from '#platform/web/ui/index.ts'
import type { ChannelView, FollowedThread } from '../../contract.ts'
import { chatMessages } from '../../messages/index.ts'
import { threadMessages } from '../../messages/threads.ts'
import { useChannelTitle } from '../channel-title.ts'
import { withNames } from '../mentions.ts'
import { chatSlice } from '../replica.ts'
import { lastOf, waitingFirst } from '../threads-held.ts'
import { useSlug } from '../use-slug.ts'
import { threadTo } from './places.ts'
import { wordsOf } from './words-of.ts'

/** The threads one follows, those in which something waits first. */
export function ThreadsPage() {
  const t = useMessages(threadMessages)
  const title = useMessages(chatMessages).threads
  const { name } = useCommunity()
  const { threads, otherThreads, channels } = useSlice(chatSlice)
  useTitle(title, name)
  return (
    <Page width="read">
      <PageTitle title={title} below={t.threadsText} />
      {threads.length === 0 ? (
        <Empty icon="reply" title={t.emptyTitle}>
          {t.emptyText}
        </Empty>
      ) : (
        <Card>
          <Rows label={title}>
            {waitingFirst(threads).map((thread) => {
              const found = channels.find(({ channel }) => channel.id === thread.channelId)
              return found && <ThreadRow key={thread.id} thread={thread} channel={found.channel} />
            })}
          </Rows>
        </Card>
      )}
      {otherThreads.length > 0 && <p className="threads-others">{t.others(otherThreads.length)}</p>}
    </Page>
  )
}

function ThreadRow({ thread, channel }: { thread: FollowedThread; channel: ChannelView }) {
  const t = useMessages(threadMessages)
  const { somebody } = useMessages(chatMessages)
  const slug = useSlug()
  const members = useMembers()
  const title = useChannelTitle(channel)
  const { unread } = thread.follow
  const person = (id: string) => members.get(id) ?? { id, name: somebody }
  const author = { ...person(thread.author), ...(thread.bot && { name: thread.bot.name }) }
  const answers = thread.thread
  const words = thread.deletedAt ? t.gone : wordsOf(withNames(thread.body, members))
  return (
    <Row
      start={<Face person={author} />}
      title={words || t.untold}
      to={threadTo(slug, channel, thread.id)}
      meta={
        <>
          <bdi>{author.name}</bdi> · <bdi>{title}</bdi> · <Time at={instantFrom(lastOf(thread))} />
        </>
      }
      end={<Count count={unread} label={t.unread(unread)} />}
    >
      {answers && answers.count > 0 && (
        <p className="threads-answers">
          <Faces people={answers.authors.map(person)} size="xs" />
          <span>{t.replies(answers.count)}</span>
        </p>
      )}
    </Row>
  )
}
