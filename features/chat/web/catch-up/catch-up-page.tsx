import './catch-up.css'
import { use, useEffect, useRef } from 'react'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages, useNow } from '#platform/web/i18n/index.ts'
import { useReplica, useSlice } from '#platform/web/replica/index.ts'
import { useGo, useTitle } from '#platform/web/router/index.ts'
import { Button, Empty, Page, PageTitle } from '#platform/web/ui/index.ts'
import { directMessages } from '../../messages/direct.ts'
import { ElsewhereContext } from '../elsewhere.ts'
import { markAll } from '../mark-all.ts'
import { chatSlice } from '../replica.ts'
import type { UnreadPlace } from '../unread-places.ts'
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
  const elsewhere = use(ElsewhereContext)
  const fresh = elsewhere.useNew()
  const waiting = [...fresh.map(newElsewhere), ...places.map(inChat)]
  const list = useRef<HTMLDivElement>(null)
  useTitle(t.catchUp)

  function newElsewhere(place: UnreadPlace) {
    const open = () => go(place.pathIn(slug))
    const read = () => mark([], [place.id])
    const card = <elsewhere.Card key={place.id} id={place.id} onOpen={open} onRead={read} />
    return { open, read, card }
  }

  function inChat(place: WaitingPlace) {
    const open = () => go(place.pathIn(slug))
    const read = () => mark([place], [])
    const card = <PlaceCard key={place.id} place={place} onOpen={open} onRead={read} />
    return { open, read, card }
  }

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { key, target, ctrlKey, metaKey, altKey } = event
      if (ctrlKey || metaKey || altKey || isTaken(target)) return
      const cards = [...(list.current?.querySelectorAll<HTMLElement>('.catch-up-card') ?? [])]
      const at = cards.findIndex((card) => card.matches(':focus'))
      const one = waiting[at]
      if (key === 'j') cards[Math.min(at + 1, cards.length - 1)]?.focus()
      else if (key === 'k') cards[Math.max(at - 1, 0)]?.focus()
      else if (key === 'e' && one) {
        cards[at + 1]?.focus()
        one.read()
      } else if (key === 'Enter' && one) one.open()
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
          waiting.length > 0 && (
            <Button
              icon="check"
              onClick={() =>
                mark(
                  places,
                  fresh.map(({ id }) => id),
                )
              }
            >
              {t.markAllRead}
            </Button>
          )
        }
      />
      {waiting.length > 0 && (
        <p className="meta catch-up-purpose">
          {t.catchUpPurpose} <span>{t.catchUpKeys}</span>
        </p>
      )}
      {waiting.length === 0 ? (
        <Empty icon="check" title={t.allRead}>
          {t.allReadText}
        </Empty>
      ) : (
        <div ref={list} className="catch-up">
          {waiting.map(({ card }) => card)}
        </div>
      )}
    </Page>
  )
}

/** Marks places of chat as read, and what is new elsewhere by its ids. */
function useMark(): (places: readonly WaitingPlace[], ids: readonly string[]) => void {
  const t = useMessages(directMessages)
  const replica = useReplica()
  const elsewhere = use(ElsewhereContext)
  const { say } = useOutcome()
  return (places, ids) => {
    const all = places.map((place) => place.places)
    const read = {
      channels: all.flatMap(({ channels }) => channels),
      threads: all.flatMap(({ threads }) => threads),
    }
    const words = { allMarked: t.allMarked, undo: t.undo }
    const marked = ids.length > 0 ? elsewhere.markRead(replica, ids) : undefined
    markAll(replica, read, words, say, marked)
  }
}

/** Keys on a button, a link or in a field are theirs. */
function isTaken(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('button, a, input, textarea, select')
}
