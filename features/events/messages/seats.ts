import { catalogue } from '#lib/messages.ts'
import { seats } from './seats-en.ts'

/** The words of tickets, of lists of who comes, and of seats that are offered. */
export const seatsMessages = catalogue({
  en: seats,
  de: () => import('./seats-de.ts').then((module) => module.seats),
})
