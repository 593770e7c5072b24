import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of emoji. */
export const emojiMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})
