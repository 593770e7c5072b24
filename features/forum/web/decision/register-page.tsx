import '../list/forum.css'
import './decision.css'
import { useEffect, useState } from 'react'
import { useCommunity, useCommunityId } from '#features/communities/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import { Link, useQuery, useTitle } from '#platform/web/router/index.ts'
import { Button, Card, Empty, Page, PageTitle, Skeleton } from '#platform/web/ui/index.ts'
import type { DecisionState, DecisionsPage } from '../../contract.ts'
import { decisionMessages } from '../../messages/decisions.ts'
import { api } from '../api.ts'
import { decisionsTo, topicTo } from '../places.ts'
import { DecisionTag } from './decision-tag.tsx'
import { outcomes } from './kinds.ts'

const states = ['open', 'waiting', ...outcomes] as const satisfies readonly DecisionState[]

/** The register: what the community decided, the newest first. */
export function RegisterPage() {
  const t = useMessages(decisionMessages)
  const { slug, name } = useCommunity()
  const query = useQuery()
  const state = states.find((each) => each === query.state)
  useTitle(t.register, name)
  const label = (each: DecisionState) =>
    each === 'open' || each === 'waiting' ? t.states[each] : t.outcomes[each]
  return (
    <Page width="read">
      <PageTitle title={t.register} below={t.registerText} />
      <nav className="forum-filters" aria-label={t.register}>
        {[undefined, ...states].map((each) => (
          <Link
            key={each ?? 'all'}
            to={decisionsTo(slug, each)}
            className="forum-choice"
            data-chosen={each === state || undefined}
            aria-current={each === state ? 'true' : 'false'}
          >
            {each ? label(each) : t.all}
          </Link>
        ))}
      </nav>
      <Decisions key={state} state={state} />
    </Page>
  )
}

type Shown = DecisionsPage & { status: 'asking' | 'failed' | 'here' }

function Decisions({ state }: { state: DecisionState | undefined }) {
  const t = useMessages(decisionMessages)
  const { shown, showOlder } = useDecisions(state)
  const { decisions, more, status } = shown
  if (status === 'failed') return <p role="alert">{t.loadFailed}</p>
  if (decisions.length === 0)
    return status === 'asking' ? (
      <Skeleton shape="rows" count={4} />
    ) : (
      <Empty icon="check" title={t.emptyTitle}>
        {t.emptyText}
      </Empty>
    )
  return (
    <Card>
      <ul className="decision-rows" aria-label={t.register}>
        {decisions.map((each) => (
          <Decision key={each.topic.id} {...each} />
        ))}
      </ul>
      {more && (
        <Button icon="down" pending={status === 'asking'} onClick={showOlder}>
          {t.older}
        </Button>
      )}
    </Card>
  )
}

function useDecisions(state: DecisionState | undefined) {
  const community = useCommunityId()
  const [shown, setShown] = useState<Shown>({ decisions: [], more: false, status: 'asking' })
  const [before, setBefore] = useState<string>()
  useEffect(() => {
    let left = false
    const query = { ...(state && { state }), ...(before && { before }) }
    api.get('/communities/{community}/decisions', { params: { community }, query }).then(
      ({ decisions, more }) =>
        !left &&
        setShown((last) => ({
          ...{ more, status: 'here' },
          decisions: before ? [...last.decisions, ...decisions] : decisions,
        })),
      () => !left && setShown((last) => ({ ...last, status: 'failed' })),
    )
    return () => {
      left = true
    }
  }, [community, state, before])
  function showOlder() {
    const last = shown.decisions.at(-1)?.topic
    if (!last?.decision) return
    setShown({ ...shown, status: 'asking' })
    setBefore(`${last.decision.at}_${last.id}`)
  }
  return { shown, showOlder }
}

function Decision({ topic, words }: DecisionsPage['decisions'][number]) {
  const { slug } = useCommunity()
  const moments = useMoments()
  const now = useNow()
  const { decision } = topic
  if (!decision) return null
  return (
    <li>
      <Link to={topicTo(slug, topic.id)} className="decision-row-title" dir="auto">
        {topic.title}
      </Link>
      <p className="decision-row-facts">
        <DecisionTag decision={decision} />
        <small>{moments.when(instantFrom(decision.at), now)}</small>
      </p>
      {words && (
        <p className="decision-row-words" dir="auto">
          {words}
        </p>
      )}
    </li>
  )
}
