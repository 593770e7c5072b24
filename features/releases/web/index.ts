import { lazy } from 'react'

export { useAudienceWords } from './audience-words.ts'
export {
  type DraftStep,
  draftOf,
  firstStep,
  instantOfFields,
  planOf,
} from './draft-plan.ts'

/** Who sees something and from when; its code comes when it is first shown. */
export const PlanField = lazy(() =>
  import('./plan-field.tsx').then((module) => ({ default: module.PlanField })),
)
