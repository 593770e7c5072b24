import {
  createMemoryHistory,
  createRootRoute,
  createRouter,
  RouterContextProvider,
} from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { type Language, loadLanguage } from '#lib/messages.ts'
import { ReadingProvider } from '#platform/web/i18n/index.ts'
import { plainQuery } from '#platform/web/router/index.ts'

interface MarkupOptions {
  language?: Language
  zone?: string
  /** The path the app is at. */
  path?: string
}

/** The HTML of an element as a reader of that language gets it, without a browser. */
export async function markup(element: ReactNode, options: MarkupOptions = {}): Promise<string> {
  const { language = 'en', zone = 'Europe/Oslo', path = '/' } = options
  const router = createRouter({
    routeTree: createRootRoute(),
    ...plainQuery,
    history: createMemoryHistory({ initialEntries: [path] }),
  })
  await loadLanguage(language)
  return renderToStaticMarkup(
    <RouterContextProvider router={router}>
      <ReadingProvider language={language} zone={zone} locales={[]}>
        {element}
      </ReadingProvider>
    </RouterContextProvider>,
  )
}
