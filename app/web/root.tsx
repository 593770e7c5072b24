import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import { loadOrganisation, organisation } from '#features/organisation/web/index.ts'
import { useStore } from '#platform/web/store/index.ts'
import { BrandName, ToastRegion, Tooltips } from '#platform/web/ui/index.ts'
import { Announcer } from './announcer.tsx'
import { PendingPage } from './pending-page.tsx'

/** What every page stands in. */
export function Root() {
  const name = useStore(organisation, (known) => known?.name ?? undefined)
  useEffect(() => void loadOrganisation().catch(() => {}), [])
  return (
    <BrandName value={name}>
      <Suspense fallback={<PendingPage />}>
        <Outlet />
      </Suspense>
      <Announcer />
      <Tooltips />
      <ToastRegion />
    </BrandName>
  )
}
