// What files lend to pages of others that come late. Through `index.ts` it would come with the first load.
export { CoverField } from './cover-field.tsx'
export { sendFile } from './send-file.ts'
