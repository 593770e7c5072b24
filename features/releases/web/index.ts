import { late } from '#platform/web/ui/index.ts'

export { useAudienceWords } from './audience-words.ts'
export {
  type DraftStep,
  draftOf,
  firstStep,
  instantOfFields,
  planOf,
} from './draft-plan.ts'

/** Who sees something and from when; its code comes when it is first shown. */
export const PlanField = late(async () => (await import('./plan-field.tsx')).PlanField)
