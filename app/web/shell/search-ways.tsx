import { useParams } from '@tanstack/react-router'
import { useEffect } from 'react'
import { searchTo } from '#features/search/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { IconLink } from '#platform/web/ui/index.ts'
import { shellMessages } from './messages/index.ts'

/** The way to search from the bar of a community; in a channel it begins with that channel. */
export function SearchLink({ slug }: { slug: string }) {
  const t = useMessages(shellMessages)
  const { channel } = useParams({ strict: false }) as { channel?: string }
  return (
    <IconLink
      icon="search"
      label={t.searchShort}
      to={searchTo(slug, channel === undefined ? '' : `in:${channel} `)}
    />
  )
}

/** `/` leads to search from wherever nothing is being written. */
export function SearchKey() {
  const go = useGo()
  const { community } = useParams({ strict: false }) as { community?: string }
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return
      if (isField(event.target) || document.querySelector('[role="dialog"]')) return
      event.preventDefault()
      const box = document.querySelector<HTMLInputElement>('.search-box > input')
      if (box) box.focus()
      else go(searchTo(community))
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [go, community])
  return null
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, [contenteditable]') !== null
  )
}
