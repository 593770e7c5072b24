import { catalogue } from '#lib/messages.ts'

/** The words of headquarters' templates for events. */
export const templateMessages = catalogue({
  en: {
    title: 'Event templates',
    text: 'Leads of all communities can begin an event with these. Who began with one has a copy: changing it here changes no event.',
    emptyTitle: 'There are no templates yet',
    make: 'New template',
    name: 'Name of the template',
    nameHint: 'Leads choose by it.',
    minutes: 'How many minutes it lasts',
    keep: 'Keep the template',
    kept: 'Kept. All communities can begin with it.',
    remove: 'Remove',
    removeTitle: (name: string) => `Remove “${name}”?`,
    removeText: 'Events that began with it stay as they are.',
    removed: 'Removed.',
  },
  de: async () => ({
    title: 'Vorlagen für Termine',
    text: 'Leitende aller Gemeinschaften können eine Veranstaltung damit beginnen. Wer damit begann, hat eine Kopie: Was du hier änderst, ändert keine Veranstaltung.',
    emptyTitle: 'Es gibt noch keine Vorlagen',
    make: 'Neue Vorlage',
    name: 'Name der Vorlage',
    nameHint: 'Danach wählen Leitende sie aus.',
    minutes: 'Wie viele Minuten sie dauert',
    keep: 'Vorlage behalten',
    kept: 'Behalten. Alle Gemeinschaften können damit beginnen.',
    remove: 'Entfernen',
    removeTitle: (name: string) => `„${name}“ entfernen?`,
    removeText: 'Veranstaltungen, die damit begannen, bleiben, wie sie sind.',
    removed: 'Entfernt.',
  }),
})
