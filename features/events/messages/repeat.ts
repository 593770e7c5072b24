import { catalogue } from '#lib/messages.ts'
import { repeat } from './repeat-en.ts'

/** The words of how an event repeats, and of changing one of its dates. */
export const repeatMessages = catalogue({
  en: repeat,
  de: () => import('./repeat-de.ts').then((module) => module.repeat),
})
