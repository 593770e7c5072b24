export { type Client, client, onSignedOut } from './client.ts'
export { ApiProblem, type FieldError, isPassing, problemFrom, Unreachable } from './problem.ts'
export { upload } from './upload.ts'
