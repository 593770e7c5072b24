import { catalogue } from '#lib/messages.ts'
import { direct } from './direct-en.ts'

/** The words of direct conversations, and of how one keeps channels. */
export const directMessages = catalogue({
  en: direct,
  de: () => import('./direct-de.ts').then((module) => module.direct),
})
