// What the forum lends to pages of others that come late. Through `index.ts` it would come with the first load.
export { ForumNews } from './own/forum-news.tsx'
