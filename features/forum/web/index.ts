export { forumSlice } from './replica.ts'
