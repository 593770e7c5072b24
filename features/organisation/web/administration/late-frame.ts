import { lazy } from 'react'

/** The frame of the organisation's parts for features to the right; its code comes with the first of them. */
export const AdministrationFrame = lazy(() =>
  import('./administration-frame.tsx').then((module) => ({ default: module.AdministrationFrame })),
)
