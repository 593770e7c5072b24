// What search lends to pages of others that come late. Through `index.ts` it would come with the first load.
export { searchHeld } from './held/search-held.ts'
