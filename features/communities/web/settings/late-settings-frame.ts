import { lazy } from 'react'

/** The frame of settings for features to the right; its code and words come with the first page of settings. */
export const SettingsFrame = lazy(() =>
  import('./settings-frame.tsx').then((module) => ({ default: module.SettingsFrame })),
)
