import { catalogue } from '#lib/messages.ts'
import { feeds } from './feeds-en.ts'

/** The words of events in people's own calendars. */
export const feedMessages = catalogue({
  en: feeds,
  de: () => import('./feeds-de.ts').then((module) => module.feeds),
})
