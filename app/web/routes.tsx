import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useParams,
} from '@tanstack/react-router'
import { type Page, plainQuery } from '#platform/web/router/index.ts'
import { BrokenPage } from './broken-page.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PendingPage } from './pending-page.tsx'
import { Root } from './root.tsx'
import { surroundings } from './surroundings.tsx'

/** The router over all pages: each stands within its surroundings and its code comes when it is visited. */
export function routerOf(pages: readonly Page[]) {
  const root = createRootRoute({ component: Root })
  const parents = Object.entries(surroundings).map(([within, component]) => {
    const parent = createRoute({ getParentRoute: () => root, id: within, component })
    const own = pages.filter((page) => page.within === within)
    return parent.addChildren(
      own.map((page) =>
        createRoute({ getParentRoute: () => parent, path: page.path, component: lazyPage(page) }),
      ),
    )
  })
  return createRouter({
    routeTree: root.addChildren(parents),
    defaultPreload: 'intent',
    defaultPendingComponent: PendingPage,
    defaultErrorComponent: BrokenPage,
    defaultNotFoundComponent: NotFoundPage,
    scrollRestoration: true,
    ...plainQuery,
  })
}

function lazyPage(page: Page) {
  return lazyRouteComponent(async () => {
    const Content = await page.load()
    return {
      default: function RoutedPage() {
        return <Content params={useParams({ strict: false })} />
      },
    }
  })
}
