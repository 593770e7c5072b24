import { lazy, Suspense } from 'react'

const Tab = lazy(async () => ({ default: (await import('./history-tab.tsx')).HistoryTab }))

/** The tab of a history in settings; its words come with it. */
export function HistoryTab() {
  return (
    <Suspense fallback={null}>
      <Tab />
    </Suspense>
  )
}
