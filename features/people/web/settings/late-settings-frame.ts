import { lazy } from 'react'

/** The frame of one's own settings for features to the right; its code and words come with the first page of settings. */
export const MySettingsFrame = lazy(() =>
  import('./settings-frame.tsx').then((module) => ({ default: module.SettingsFrame })),
)
