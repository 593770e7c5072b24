import '#platform/web/ui/styles/index.css'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { loadLanguage } from '#lib/messages.ts'
import { ReadingProvider, startLanguage } from '#platform/web/i18n/index.ts'
import { followFirstLook } from './first-look.ts'
import { pages } from './pages.ts'
import { routerOf } from './routes.tsx'
import { registerServiceWorker } from './update.ts'

const language = startLanguage()
await loadLanguage(language)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

followFirstLook(root)
createRoot(root).render(
  <StrictMode>
    <ReadingProvider language={language}>
      <RouterProvider router={routerOf(pages)} />
    </ReadingProvider>
  </StrictMode>,
)

void registerServiceWorker()
