import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of the shared parts and the frame. */
export const platformMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})
