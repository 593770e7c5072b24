export { emojiSlice } from './replica.ts'
