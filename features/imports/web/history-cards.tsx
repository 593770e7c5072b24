import { lazy, Suspense } from 'react'

// Few communities were imported lately, so what they show on their home comes late.
const Claims = lazy(async () => ({ default: (await import('./claims.tsx')).Claims }))
const AdviceCard = lazy(async () => ({ default: (await import('./advice-card.tsx')).AdviceCard }))

/** On a community's home: shadows that may be the viewer, and for leads what came in and whom to invite first. */
export function HistoryCards({ leads }: { leads: boolean }) {
  return (
    <Suspense fallback={null}>
      <Claims />
      {leads && <AdviceCard />}
    </Suspense>
  )
}
