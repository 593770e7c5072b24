import { useEffect } from 'react'
import { communitySlice, membersById } from '#features/communities/web/index.ts'
import { hour, instantFrom, millisecondsOf } from '#lib/time.ts'
import type { LogEntry } from '#platform/server/live/protocol.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { type Replica, useDesk } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import type { SavedEntries, SavedView } from '../contract.ts'
import { savedMessages } from '../messages/index.ts'
import { notify } from './notify.ts'
import { savedTo } from './places.ts'

/** What came longer ago is told by the list and its count alone. */
const told = hour

/** Tells of reminders in whatever community they come, wherever in the app one is. */
export function Reminders() {
  const t = useMessages(savedMessages)
  const go = useGo()
  const replicas = useStore(useDesk().replicas)

  useEffect(() => {
    const stops = [...replicas.values()].map((replica) =>
      replica.onEntry((entry) => {
        const item = reminderIn(entry)
        if (!item) return
        const { author, community } = namesFor(replica, item)
        const words = shortened(item.note || item.body)
        const text = words ? t.reminderOf(author ?? t.somebody, words) : t.gone
        const open = () => go(savedTo(community))
        toast(`${t.reminder}. ${text}`, { tone: 'good', action: { label: t.look, run: open } })
        notify({ tag: item.itemId, title: t.reminder, body: text, onOpen: open })
      }),
    )
    return () => {
      for (const stop of stops) stop()
    }
  }, [replicas, t, go])
  return null
}

function reminderIn({ kind, at, data }: LogEntry): SavedView | undefined {
  if (kind !== 'saved.reminded') return undefined
  if (Date.now() - millisecondsOf(instantFrom(at)) > told) return undefined
  return data as SavedEntries['saved.reminded']
}

function namesFor(replica: Replica, { message, post }: SavedView) {
  const state = replica.read(communitySlice)
  const said = message ?? post
  const member = state && said && membersById(state).get(said.author)
  return {
    author: message?.bot?.name ?? member?.name,
    community: state?.community.slug ?? replica.community,
  }
}

function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}
