import { catalogue } from '#lib/messages.ts'
import { en } from './en.ts'

/** The words inside messages, for the `words` of `Markdown`. */
export const markdownMessages = catalogue({
  en,
  de: () => import('./de.ts').then((module) => module.de),
})
