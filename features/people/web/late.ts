// What people lend to pages that come late. Through `index.ts` it would come with the first load.
export { NewPasswordField } from './new-password-field.tsx'
export { NotLoaded } from './settings/not-loaded.tsx'
