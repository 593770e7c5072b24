export { librarySlice } from './replica.ts'
