import { catalogue } from '#lib/messages.ts'
import { following } from './following-en.ts'

/** The words of the editor of a date of a series and all that follow. */
export const followingMessages = catalogue({
  en: following,
  de: () => import('./following-de.ts').then((module) => module.following),
})
