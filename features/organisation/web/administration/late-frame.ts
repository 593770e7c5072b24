import { late } from '#platform/web/ui/index.ts'

/** The frame of the organisation's parts for features to the right; its code comes with the first of them. */
export const AdministrationFrame = late(
  async () => (await import('./administration-frame.tsx')).AdministrationFrame,
)
