import { Outlet, type RouteComponent } from '@tanstack/react-router'
import type { Surroundings } from '#platform/web/router/index.ts'
import { AppSurroundings, PlaceSurroundings } from './shell/frames.tsx'

/** What is drawn around the pages of each kind. */
export const surroundings: Record<Surroundings, RouteComponent> = {
  place: PlaceSurroundings,
  app: AppSurroundings,
  plain: Outlet,
  none: Outlet,
}
