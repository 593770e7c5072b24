import './lists.css'
import { useCallback, useMemo } from 'react'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Empty, Face, Row, Rows } from '#platform/web/ui/index.ts'
import type { ChannelView, MessageView } from '../../contract.ts'
import { besideMessages } from '../../messages/beside.ts'
import { chatMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { withNames } from '../mentions.ts'
import { threadTo } from '../threads/places.ts'
import { wordsOf } from '../threads/words-of.ts'
import { useSlug } from '../use-slug.ts'
import { ListPane } from './list-pane.tsx'
import { followQuestions } from './lists.ts'
import { usePages } from './use-pages.ts'

/** The questions of a channel that nobody has settled, the one that waits longest first. */
export function QuestionsPane({ channel }: { channel: ChannelView }) {
  const t = useMessages(besideMessages)
  const common = useMessages(chatMessages)
  const pages = useQuestions(channel.id)
  const questions = pages.list?.items ?? []
  return (
    <ListPane
      channel={channel}
      title={common.questions}
      {...{ pages }}
      failedText={t.questionsFailed}
    >
      {questions.length === 0 ? (
        <Empty icon="check" title={t.noQuestionsTitle}>
          {t.noQuestionsText}
        </Empty>
      ) : (
        <Rows label={common.questions}>
          {questions.map((question) => (
            <Question key={question.id} question={question} channel={channel} />
          ))}
        </Rows>
      )}
    </ListPane>
  )
}

function Question({ question, channel }: { question: MessageView; channel: ChannelView }) {
  const t = useMessages(besideMessages)
  const { somebody } = useMessages(chatMessages)
  const moments = useMoments()
  const now = useNow()
  const slug = useSlug()
  const members = useMembers()
  const { id, author, bot, at, body, thread } = question
  const name = bot?.name ?? members.get(author)?.name ?? somebody
  return (
    <Row
      start={<Face person={{ ...members.get(author), id: author, name }} size="s" />}
      title={wordsOf(withNames(body, members)) || t.untold}
      to={threadTo(slug, channel, id)}
      meta={
        <>
          <bdi>{name}</bdi> · {t.waits(moments.ago(instantFrom(at), now))} ·{' '}
          {t.answers(thread?.count ?? 0)}
        </>
      }
    />
  )
}

/** Before all that was ever said. */
const first = '0001-01-01T00:00:00.000000Z_00000000-0000-0000-0000-000000000000'

function useQuestions(channelId: string) {
  const community = useCommunityId()
  const fetch = useCallback(
    async (last: MessageView | undefined) => {
      const { messages, more } = await api.get(
        '/communities/{community}/channels/{channelId}/questions',
        {
          params: { community, channelId },
          query: { after: last ? `${last.at}_${last.id}` : first, limit: 30 },
        },
      )
      return { items: messages, more }
    },
    [community, channelId],
  )
  return usePages({ fetch, follow: useMemo(() => followQuestions(channelId), [channelId]) })
}
