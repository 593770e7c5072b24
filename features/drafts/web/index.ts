export { draftAt, draftsIn, draftsSlice } from './replica.ts'
export { useDraft } from './use-draft.ts'
export { useKeepDraft } from './use-keep-draft.ts'
