import { Outlet } from '@tanstack/react-router'
import { Suspense } from 'react'
import { ToastRegion, Tooltips } from '#platform/web/ui/index.ts'
import { Announcer } from './announcer.tsx'
import { PendingPage } from './pending-page.tsx'

/** What every page stands in. */
export function Root() {
  return (
    <>
      <Suspense fallback={<PendingPage />}>
        <Outlet />
      </Suspense>
      <Announcer />
      <Tooltips />
      <ToastRegion />
    </>
  )
}
