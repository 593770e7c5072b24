import { useCallback, useEffect, useState } from 'react'
import { useAct, useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Dialog, Face, Skeleton } from '#platform/web/ui/index.ts'
import type { SuggestionsView, TopicView } from '../../contract.ts'
import { questionMessages } from '../../messages/questions.ts'
import { api } from '../api.ts'

const path = '/communities/{community}/topics/{topicId}/asks'

/** Whom one could ask, and why them. */
export function AskDialog({ topic, onClose }: { topic: TopicView; onClose: () => void }) {
  const t = useMessages(questionMessages)
  const members = useMembers()
  const { view, ask, pending } = useSuggestions(topic.id)
  const asked = view?.asked.flatMap((id) => members.get(id)?.name ?? []) ?? []
  return (
    <Dialog open onClose={onClose} title={t.askTitle}>
      <p>{t.askText}</p>
      {asked.length > 0 && <p role="status">{t.asked(asked)}</p>}
      {!view ? (
        <Skeleton shape="rows" count={3} />
      ) : view.suggestions.length === 0 ? (
        asked.length === 0 && <p>{t.askNone}</p>
      ) : (
        <ul className="ask-list">
          {view.suggestions.map((each) => (
            <Suggestion key={each.member} {...{ each, pending }} onAsk={() => ask(each.member)} />
          ))}
        </ul>
      )}
    </Dialog>
  )
}

interface SuggestionProps {
  each: SuggestionsView['suggestions'][number]
  pending: boolean
  onAsk: () => void
}

function Suggestion({ each, pending, onAsk }: SuggestionProps) {
  const t = useMessages(questionMessages)
  const member = useMembers().get(each.member)
  if (!member) return null
  const why = [
    each.acceptedOnTags && t.acceptedOnTags(each.acceptedOnTags),
    each.acceptedInCategory && t.acceptedInCategory(each.acceptedInCategory),
    each.wroteOnTags && t.wroteOnTags(each.wroteOnTags),
  ].filter(Boolean)
  return (
    <li>
      <Face person={member} />
      <span className="ask-who">
        <b>
          <bdi>{member.name}</bdi>
        </b>
        <small>{why.join(' · ')}</small>
      </span>
      <Button size="s" pending={pending} onClick={onAsk}>
        {t.ask(member.name)}
      </Button>
    </li>
  )
}

function useSuggestions(topicId: string) {
  const community = useCommunityId()
  const { act, pending } = useAct()
  const [view, setView] = useState<SuggestionsView>()
  const load = useCallback(
    async () => setView(await api.get(path, { params: { community, topicId } })),
    [community, topicId],
  )
  useEffect(() => void load().catch(() => setView({ suggestions: [], asked: [] })), [load])
  const ask = (member: string) =>
    void act(async () => {
      await api.post(path, { params: { community, topicId }, body: { member } })
      await load()
    })
  return { view, ask, pending }
}
