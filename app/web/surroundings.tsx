import { Outlet, type RouteComponent } from '@tanstack/react-router'
import type { Surroundings } from '#platform/web/router/index.ts'

/** What is drawn around the pages of each kind. */
export const surroundings: Record<Surroundings, RouteComponent> = {
  place: Outlet,
  app: Outlet,
  plain: Outlet,
  none: Outlet,
}
