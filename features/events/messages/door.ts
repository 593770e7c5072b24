import { catalogue } from '#lib/messages.ts'

/** The few words of events that stand outside their pages, so that a first load brings no more than these. */
export const eventsWords = catalogue({
  en: { events: 'Events' },
  de: async () => ({ events: 'Termine' }),
})
