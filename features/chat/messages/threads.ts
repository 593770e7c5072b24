import { catalogue } from '#lib/messages.ts'
import { threads } from './threads-en.ts'

/** The words of threads. */
export const threadMessages = catalogue({
  en: threads,
  de: () => import('./threads-de.ts').then((module) => module.threads),
})
