import { catalogue } from '#lib/messages.ts'
import { ownEn } from './own-en.ts'

/** The words of what one has on topics for oneself. */
export const ownMessages = catalogue({
  en: ownEn,
  de: () => import('./own-de.ts').then((module) => module.ownDe),
})
