import { z } from 'zod'
import { audienceKeys } from '#lib/shapes.ts'
import { mostKeys, mostSteps } from './limits.ts'

export { mostSteps } from './limits.ts'

/** One of those for whom something is; `AudienceKey` of the log. */
const AudienceKey = z.union([audienceKeys.element, z.enum(['public', 'organisation'])])

/** For whom something is: everybody who holds one of the keys. */
export const AudienceChoice = z.array(AudienceKey).min(1).max(mostKeys)
export type AudienceChoice = z.output<typeof AudienceChoice>

/** Those who see something from a time on, beside those of earlier steps; without a time, at once. */
export const ReleaseStep = z.object({
  audience: AudienceChoice,
  from: z.iso.datetime().nullable(),
})
export type ReleaseStep = z.output<typeof ReleaseStep>

/** A whole plan. */
export const ReleasePlan = z.array(ReleaseStep).min(1).max(mostSteps)
export type ReleasePlan = z.output<typeof ReleasePlan>

/** For whom something is, as it is shown; nobody may be left in it. */
export const AudienceView = z.array(AudienceKey)
export type AudienceView = z.output<typeof AudienceView>

/** A step as it is kept. */
export const StepView = z.object({ audience: AudienceView, from: z.string() })
export type StepView = z.output<typeof StepView>
