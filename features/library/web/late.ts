// What the library lends to pages of others that come late. Through `index.ts` it would come with the first load.
export { AnnouncementsCard } from './announcements/announcements-card.tsx'
export { WaitsCard } from './announcements/waits-card.tsx'
export { WaitingCard as LibraryWaiting } from './home/waiting-card.tsx'
