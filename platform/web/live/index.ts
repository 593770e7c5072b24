export { type Follower, type Following, type Live, type LiveState, openLive } from './live.ts'
