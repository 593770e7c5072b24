import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of chat. */
export const chatMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})
