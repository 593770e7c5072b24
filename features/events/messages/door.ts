import { catalogue } from '#lib/messages.ts'

/** The few words of events that stand outside their pages, so that a first load brings no more than these. */
export const eventsWords = catalogue({
  en: {
    events: 'Events',
    templates: 'Event templates',
    late: (name: string, note: string) => `${name} comes late${note && `: ${note}`}`,
  },
  de: async () => ({
    events: 'Termine',
    templates: 'Vorlagen für Termine',
    late: (name: string, note: string) => `${name} kommt später${note && `: ${note}`}`,
  }),
})
