import './catch-up.css'
import { useEffect, useRef } from 'react'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { useGo, useTitle } from '#platform/web/router/index.ts'
import { Button, Empty, Page, PageTitle } from '#platform/web/ui/index.ts'
import { directMessages } from '../../messages/direct.ts'
import { markAll } from '../mark-all.ts'
import { chatSlice } from '../replica.ts'
import { useOutcome } from '../use-outcome.ts'
import { useSlug } from '../use-slug.ts'
import { PlaceCard } from './place-card.tsx'
import { type WaitingPlace, waitingPlaces } from './waiting.ts'

/** Everything that waits, as cards in the order in which it matters; J, K, E and Enter go through it. */
export function CatchUpPage() {
  const t = useMessages(directMessages)
  const { member } = useMe()
  const members = useMembers()
  const state = useSlice(chatSlice)
  const now = Date.parse(useNow())
  const places = waitingPlaces(state, { member, members, now })
  const go = useGo()
  const slug = useSlug()
  const mark = useMark()
  const list = useRef<HTMLDivElement>(null)
  useTitle(t.catchUp)
  const open = (place: WaitingPlace) => go(place.pathIn(slug))

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { key, target, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey || isTaken(target)) return
      const cards = [...(list.current?.querySelectorAll<HTMLElement>('.catch-up-card') ?? [])]
      const at = cards.findIndex((card) => card.matches(':focus'))
      const place = places[at]
      if (key === 'j') cards[Math.min(at + 1, cards.length - 1)]?.focus()
      else if (key === 'k') cards[Math.max(at - 1, 0)]?.focus()
      else if (key === 'e' && place) {
        cards[at + 1]?.focus()
        mark([place])
      } else if (key === 'Enter' && place) open(place)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  })

  return (
    <Page width="read">
      <PageTitle
        title={t.catchUp}
        actions={
          places.length > 0 && (
            <Button icon="check" onClick={() => mark(places)}>
              {t.markAllRead}
            </Button>
          )
        }
      />
      {places.length > 0 && (
        <p className="meta catch-up-purpose">
          {t.catchUpPurpose} <span>{t.catchUpKeys}</span>
        </p>
      )}
      {places.length === 0 ? (
        <Empty icon="check" title={t.allRead}>
          {t.allReadText}
        </Empty>
      ) : (
        <div ref={list} className="catch-up">
          {places.map((place) => (
            <PlaceCard
              key={place.id}
              place={place}
              onOpen={() => open(place)}
              onRead={() => mark([place])}
            />
          ))}
        </div>
      )}
    </Page>
  )
}

function useMark(): (places: readonly WaitingPlace[]) => void {
  const t = useMessages(directMessages)
  const replica = useReplica()
  const { say } = useOutcome()
  return (places) => {
    const all = places.map((place) => place.places)
    const read = {
      channels: all.flatMap(({ channels }) => channels),
      threads: all.flatMap(({ threads }) => threads),
    }
    markAll(replica, read, { allMarked: t.allMarked, undo: t.undo }, say)
  }
}

/** Keys on a button, a link or in a field are theirs. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, input, textarea, select')
}
