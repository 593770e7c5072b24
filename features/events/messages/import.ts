import { catalogue } from '#lib/messages.ts'
import { importWords } from './importing.ts'

/** The words of bringing a calendar file in. */
export const importMessages = catalogue({
  en: importWords,
  de: () => import('./import-de.ts').then((module) => module.importWords),
})
