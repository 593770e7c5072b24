import { Outlet, type RouteComponent } from '@tanstack/react-router'
import { SignedIn } from '#features/people/web/index.ts'
import type { Surroundings } from '#platform/web/router/index.ts'

/** What is drawn around the pages of each kind. */
export const surroundings: Record<Surroundings, RouteComponent> = {
  place: Personal,
  app: Personal,
  plain: Outlet,
  none: Outlet,
}

function Personal() {
  return (
    <SignedIn>
      <Outlet />
    </SignedIn>
  )
}
