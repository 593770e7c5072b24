export { markup } from './markup.tsx'
