import { useCallback, useState } from 'react'
import { useGo } from '#platform/web/router/index.ts'
import type { ChannelView } from '../../contract.ts'
import { homeOf } from '../threads/places.ts'
import { useSlug } from '../use-slug.ts'

/** Closes what stands beside a channel; the focus goes back to where it was, else to a message. */
export function useClose({ id, name }: ChannelView, messageId?: string): () => void {
  const slug = useSlug()
  const go = useGo()
  const [opener] = useState(() => document.activeElement)
  return useCallback(() => {
    go(homeOf(slug, { id, name }), { replace: true })
    requestAnimationFrame(() => {
      const message = document.querySelector(`.channel [data-message="${messageId}"]`)
      const back = opener?.isConnected && opener.closest('.channel, .page-bar') ? opener : message
      if (back instanceof HTMLElement) back.focus({ preventScroll: true })
    })
  }, [go, slug, id, name, messageId, opener])
}
