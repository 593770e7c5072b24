import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words of joining, of people and of looking after a community. */
export const communityMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})
