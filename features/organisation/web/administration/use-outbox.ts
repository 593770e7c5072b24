import { useState } from 'react'
import { type Loaded, useLoaded } from '#platform/web/calls/index.ts'
import type { OutboxPage } from '../../contract.ts'
import { api } from '../api.ts'

export type OutboxMail = OutboxPage['mails'][number]

const load = () => api.get('/organisation/outbox')

/** The mails of the outbox, the newest first, and more of them on demand. */
export function useOutbox(): Loaded<OutboxPage> & {
  loadOlder: () => Promise<void>
  older: boolean
} {
  const outbox = useLoaded(load)
  const [loading, setLoading] = useState(false)

  async function loadOlder(): Promise<void> {
    const shown = outbox.value
    if (!shown?.next || loading) return
    setLoading(true)
    try {
      const page = await api.get('/organisation/outbox', { query: { before: shown.next } })
      outbox.set({ mails: [...shown.mails, ...page.mails], next: page.next })
    } finally {
      setLoading(false)
    }
  }

  return { ...outbox, loadOlder, older: Boolean(outbox.value?.next) }
}
