import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

export const recapMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})
