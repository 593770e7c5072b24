import { catalogue } from '#lib/messages.ts'
import { coming } from './coming-en.ts'

/** The words of who comes. */
export const comingMessages = catalogue({
  en: coming,
  de: () => import('./coming-de.ts').then((module) => module.coming),
})
