import '../events.css'
import { use } from 'react'
import { useCommunity, useGuidelinesAccepted, useMe } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { useTitle } from '#platform/web/router/index.ts'
import { Empty, LinkButton, Page, PageTitle } from '#platform/web/ui/index.ts'
import { eventMessages } from '../../messages/index.ts'
import { isOut } from '../dates/dates.ts'
import { EventExtrasContext } from '../event/event-extras.ts'
import { type Listed, listedOf } from '../listed.ts'
import { eventsOf, feedsTo } from '../places.ts'
import { eventsSlice } from '../replica.ts'
import { isMine } from '../waiting.ts'
import { Agenda } from './agenda.tsx'
import { DraftsCard } from './drafts-card.tsx'
import { Month } from './month.tsx'
import { NextCard } from './next-card.tsx'
import { nextOfSeries } from './next-of-series.ts'
import { usePastIn } from './use-past.ts'
import { useView, Views } from './views.tsx'
import { WaitingCard } from './waiting-card.tsx'

/** The events of a community: what is next, and all that is to come; by month with each date, else with the next of each series. */
export function EventsPage() {
  const t = useMessages(eventMessages)
  const { slug, name } = useCommunity()
  const isEmpty = useSlice(eventsSlice, ({ events }) => !events.some(isOut))
  const shown = useView()
  const { Ways } = use(EventExtrasContext)
  useTitle(t.events, name)
  return (
    <Page>
      <PageTitle title={t.events} below={t.text} actions={<PlanButton />} />
      <div className="event-parts">
        <WaitingCard />
        <DraftsCard />
        {isEmpty && !shown.view.month ? (
          <Empty icon="calendar" title={t.emptyTitle} actions={<PlanButton />}>
            {t.emptyText}
          </Empty>
        ) : (
          <Dates {...shown} />
        )}
        <div className="actions">
          <LinkButton kind="quiet" size="s" icon="clock" to={eventsOf(slug).past}>
            {t.past}
          </LinkButton>
          <LinkButton kind="quiet" size="s" icon="eye" to={eventsOf(slug).consents}>
            {t.consents}
          </LinkButton>
          <LinkButton kind="quiet" size="s" icon="calendar" to={feedsTo(slug)}>
            {t.subscribe}
          </LinkButton>
          <ImportLink />
          <Ways />
        </div>
      </div>
    </Page>
  )
}

function Dates({ view, show }: ReturnType<typeof useView>) {
  const { slug } = useCommunity()
  const { member } = useMe()
  const state = useSlice(eventsSlice)
  const past = usePastIn(view.month)
  const known = new Set(state.events.map(({ id }) => id))
  const events = [...state.events, ...past.filter(({ id }) => !known.has(id))]
  const dates = listedOf({ ...state, events }, slug).filter(
    ({ event, rsvp }) => !view.mine || isMine(event, rsvp, member),
  )
  return (
    <>
      <Views view={view} show={show} />
      {view.month ? (
        <Month
          month={view.month}
          day={view.day}
          dates={dates}
          onShow={(month, day) => show({ month, day })}
        />
      ) : (
        <Ahead dates={dates} />
      )}
    </>
  )
}

function Ahead({ dates }: { dates: readonly Listed[] }) {
  const t = useMessages(eventMessages)
  const now = useNow()
  const ahead = nextOfSeries(dates.filter(({ occurrence }) => occurrence.endsAt > now))
  const next = ahead.find(
    ({ event, occurrence }) => event.status === 'published' && !occurrence.cancelled,
  )
  if (ahead.length === 0) return <Empty icon="calendar" title={t.emptyMine} />
  return (
    <>
      {next && <NextCard date={next} />}
      <Agenda dates={ahead.filter((date) => date !== next)} />
    </>
  )
}

function ImportLink() {
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  if (useMe().role !== 'lead') return null
  return (
    <LinkButton kind="quiet" size="s" icon="upload" to={eventsOf(slug).import}>
      {t.import}
    </LinkButton>
  )
}

/** Leads plan, others propose, once they agreed to the guidelines. */
function PlanButton() {
  const t = useMessages(eventMessages)
  const { slug } = useCommunity()
  const { role } = useMe()
  if (!useGuidelinesAccepted()) return null
  return (
    <LinkButton kind="main" icon="plus" to={eventsOf(slug).new}>
      {role === 'lead' ? t.plan : t.propose}
    </LinkButton>
  )
}
