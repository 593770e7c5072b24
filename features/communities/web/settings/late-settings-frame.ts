import { late } from '#platform/web/ui/index.ts'

/** The frame of settings for features to the right; its code and words come with the first page of settings. */
export const SettingsFrame = late(async () => (await import('./settings-frame.tsx')).SettingsFrame)
