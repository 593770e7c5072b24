import { type LinkComponentProps, Link as RouterLink } from '@tanstack/react-router'
import type { ComponentProps } from 'react'

export interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** A path of this app with its parameters filled in, see `pathTo`; it may carry `?query` and `#fragment`. */
  to: string
  /** Marks the link as current only on exactly this path, not on those below it. */
  exact?: boolean | undefined
  replace?: boolean | undefined
}

/** A link within the app: no page load, its code fetched on hover, `aria-current="page"` where it leads to is shown. */
export function Link({ to, exact = false, ...rest }: LinkProps) {
  const url = new URL(to, 'http://app')
  const props = {
    ...rest,
    to: url.pathname,
    search: Object.fromEntries(url.searchParams),
    activeOptions: { exact, includeSearch: false },
    activeProps: { 'aria-current': 'page' },
    ...(url.hash && { hash: url.hash.slice(1) }),
  }
  return <RouterLink {...(props as LinkComponentProps)} />
}
