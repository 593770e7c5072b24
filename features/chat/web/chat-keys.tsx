import { Suspense, use, useEffect, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo, usePath, useQuery } from '#platform/web/router/index.ts'
import { late } from '#platform/web/ui/index.ts'
import { directMessages } from '../messages/direct.ts'
import { ElsewhereContext } from './elsewhere.ts'
import { markCommunityRead } from './mark-all.ts'
import { chatSlice } from './replica.ts'
import { nextOf, orderOf, unreadPlaces } from './unread-places.ts'
import { channelNamed } from './use-channel.ts'
import { useOutcome } from './use-outcome.ts'
import { useSlug } from './use-slug.ts'

const Shortcuts = late(async () => (await import('./shortcuts.tsx')).Shortcuts)

/** Alt+Shift+arrows go from unread to unread, Shift+Esc marks all read, and `?` says so. */
export function ChatKeys() {
  const [asking, setAsking] = useState(false)
  const next = useNextUnread()
  const markEverything = useMarkEverything()

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { key, altKey, shiftKey } = event
      if (altKey && shiftKey && key === 'ArrowDown') next(1)
      else if (altKey && shiftKey && key === 'ArrowUp') next(-1)
      else if (shiftKey && key === 'Escape') markEverything()
      else if (key === '?' && !isWriting(event.target)) setAsking(true)
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [next, markEverything])

  if (!asking) return null
  return (
    <Suspense>
      <Shortcuts onClose={() => setAsking(false)} />
    </Suspense>
  )
}

function useNextUnread(): (step: 1 | -1) => void {
  const replica = useReplica()
  const go = useGo()
  const path = usePath()
  const { thread } = useQuery()
  const slug = useSlug()
  const elsewhere = use(ElsewhereContext)
  return (step) => {
    const state = replica.read(chatSlice)
    if (!state) return
    const named = /\/chat\/([^/?]+)/.exec(path)?.[1]
    const channel = named && channelNamed(state, decodeURIComponent(named))?.channel.id
    const fresh = elsewhere.newIn(replica)
    const place = nextOf(
      [...fresh, ...unreadPlaces(state)],
      [...fresh.map(({ id }) => id), ...orderOf(state)],
      thread ?? (channel || undefined),
      step,
    )
    if (place) go(place.pathIn(slug))
  }
}

function useMarkEverything(): () => void {
  const t = useMessages(directMessages)
  const replica = useReplica()
  const { say } = useOutcome()
  const elsewhere = use(ElsewhereContext)
  return () => markCommunityRead(replica, t, say, elsewhere)
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]')
}
