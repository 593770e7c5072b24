export { eventsSlice } from './replica.ts'
