import { useEffect, useRef, useState } from 'react'
import { useMe } from '#features/communities/web/index.ts'
import { useDesk, useReplica } from '#platform/web/replica/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import type { ChannelSnapshot } from '../contract.ts'
import { api } from './api.ts'
import { applyRead, chatSlice } from './replica.ts'

const settle = 250

/** Notes that the newest has been read, once it is in view of somebody who looks. */
export function useMarkRead({ channel, messages, readAt }: ChannelSnapshot, latest: boolean): void {
  const replica = useReplica()
  const { live } = useDesk()
  const { member } = useMe()
  const line = useStore(live.state)
  const looking = useLooking()
  const told = useRef('')
  const upTo =
    messages.findLast(({ author, at }) => author !== member && at > told.current)?.at ?? ''

  useEffect(() => {
    if (!looking || !latest || upTo === '' || (upTo <= readAt && told.current === '')) return
    const timer = setTimeout(() => {
      const read = { channelId: channel.id, at: upTo }
      replica.update(chatSlice, (state, viewer) => applyRead(state, read, viewer))
      if (line !== 'live') return
      told.current = upTo
      const params = { community: replica.community, channelId: channel.id }
      api
        .put('/communities/{community}/channels/{channelId}/read', { params, body: { upTo } })
        .catch(() => {
          told.current = ''
        })
    }, settle)
    return () => clearTimeout(timer)
  }, [replica, channel.id, upTo, readAt, looking, latest, line])
}

/** Whether somebody looks at this page: it is visible and has the focus. */
export function useLooking(): boolean {
  const [looking, setLooking] = useState(isLookedAt)
  useEffect(() => {
    const look = () => setLooking(isLookedAt())
    const listeners = new AbortController()
    window.addEventListener('focus', look, listeners)
    window.addEventListener('blur', look, listeners)
    document.addEventListener('visibilitychange', look, listeners)
    return () => listeners.abort()
  }, [])
  return looking
}

function isLookedAt(): boolean {
  return document.visibilityState === 'visible' && document.hasFocus()
}
