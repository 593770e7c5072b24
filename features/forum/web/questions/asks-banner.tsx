import './questions.css'
import { useEffect, useState } from 'react'
import { useAct, useCommunityId, useMember } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Link } from '#platform/web/router/index.ts'
import { Button, Card, Face, LinkButton, MenuButton } from '#platform/web/ui/index.ts'
import type { AskView, TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { forumSlice } from '../replica.ts'
import { useSlug } from '../use-slug.ts'

/** The questions that others ask one to answer, and the ways to answer or to let them pass. */
export function AsksBanner() {
  const t = useMessages(questionMessages)
  const asks = useSlice(forumSlice, (state) => state.asks)
  if (asks.length === 0) return null
  return (
    <Card title={t.asksYouAll} action={<Often />}>
      <ul className="ask-list">
        {asks.map((ask) => (
          <Ask key={ask.topicId} ask={ask} />
        ))}
      </ul>
    </Card>
  )
}

function Ask({ ask }: { ask: AskView }) {
  const t = useMessages(questionMessages)
  const { somebody } = useMessages(forumMessages)
  const slug = useSlug()
  const topic = useTopicOf(ask.topicId)
  const asker = useMember(ask.by)
  const { act, pending } = useAct()
  const params = { community: useCommunityId(), topicId: ask.topicId }
  const decline = () =>
    act(() => api.delete('/communities/{community}/topics/{topicId}/asks/mine', { params }))
  return (
    <li>
      <Face person={asker ?? { id: ask.by, name: somebody }} />
      <span className="ask-who">
        <small>{t.asksYou(asker?.name ?? somebody)}</small>
        <Link to={topicTo(slug, ask.topicId)}>{topic?.title ?? '…'}</Link>
      </span>
      <LinkButton size="s" kind="main" to={topicTo(slug, ask.topicId)}>
        {t.answer}
      </LinkButton>
      <Button size="s" kind="quiet" pending={pending} onClick={() => void decline()}>
        {t.decline}
      </Button>
    </li>
  )
}

/** How often one wants to be asked; known to oneself alone. */
function Often() {
  const t = useMessages(questionMessages)
  const asking = useSlice(forumSlice, (state) => state.asking)
  const { act } = useAct()
  const community = useCommunityId()
  const set = (often: typeof asking) => () =>
    void act(() =>
      api.put('/communities/{community}/asking', { params: { community }, body: { often } }),
    )
  return (
    <MenuButton
      label={t.often}
      icon="more"
      size="s"
      entries={[
        (['usual', 'seldom', 'never'] as const).map((often) => ({
          label: t[often],
          icon: often === asking ? ('check' as const) : ('clock' as const),
          onSelect: set(often),
        })),
      ]}
    />
  )
}

/** A topic from the replica, or, if it is too old to be there, from the server. */
function useTopicOf(id: string): TopicView | undefined {
  const community = useCommunityId()
  const held = useSlice(forumSlice, ({ topics }) => topics.find((topic) => topic.id === id))
  const [fetched, setFetched] = useState<TopicView>()
  const missing = held === undefined
  useEffect(() => {
    if (!missing) return
    api
      .get('/communities/{community}/topics/{topicId}', { params: { community, topicId: id } })
      .then(setFetched, () => {})
  }, [community, id, missing])
  return held ?? fetched
}
