export { type Loaded, useLoaded } from './use-loaded.ts'
export { type CallProblem, problemWith, useSubmission } from './use-submission.ts'
