import { catalogue } from '#lib/messages.ts'
import { planEn } from './plan-en.ts'

/** The words of who reads a topic later. */
export const planMessages = catalogue({
  en: planEn,
  de: () => import('./plan-de.ts').then((module) => module.planDe),
})
