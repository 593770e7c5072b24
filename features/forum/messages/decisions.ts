import { catalogue } from '#lib/messages.ts'
import { decisionsEn } from './decisions-en.ts'

/** The words of decisions. */
export const decisionMessages = catalogue({
  en: decisionsEn,
  de: () => import('./decisions-de.ts').then((module) => module.decisionsDe),
})
