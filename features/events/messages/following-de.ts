import { wording } from '#lib/messages.ts'
import type { FollowingMessages } from './following-en.ts'

const { list, plural } = wording('de')

export const following: FollowingMessages = {
  title: 'Dieser und alle folgenden',
  below: 'Die Reihe geht von hier an als eigene Veranstaltung weiter. Vorher ändert sich nichts.',
  from: (date) => `Ab ${date}`,
  dates: (count) =>
    plural(count, {
      one: '# Termin wird eine eigene Veranstaltung.',
      other: '# Termine werden eine eigene Veranstaltung.',
    }),
  endless: 'Sie werden eine eigene Veranstaltung, die ohne Ende weitergeht.',
  changes: (parts) => `Was sich ändert: ${list(parts)}.`,
  nothingYet: 'Noch ist nichts anders als an den früheren Terminen.',
  nobody: 'Für diese Termine ist niemand angemeldet.',
  coming: (count) =>
    plural(count, {
      one: '# Person hat einen Platz und behält ihn.',
      other: '# Personen haben einen Platz und behalten ihn.',
    }),
  waiting: (count) =>
    plural(count, {
      one: '# weitere wartet oder kommt vielleicht; dabei bleibt es.',
      other: '# weitere warten oder kommen vielleicht; dabei bleibt es.',
    }),
  told: {
    all: 'Sie erfahren per Mail von jedem Termin, der eine andere Zeit oder einen anderen Ort hat.',
    coming: 'Wer einen Platz hat, erfährt es per Mail.',
    guests: 'Gäste bekommen eine Mail mit ihrem Link dorthin, sonst niemand.',
    none: 'Niemand bekommt eine Mail: Was neu ist, steht auf der Seite der Veranstaltung.',
  },
  missing:
    'Von diesem Termin an kann keine Reihe weitergehen: Er ist der erste, vorbei oder inzwischen in einer anderen Veranstaltung.',
  parts: {
    title: 'Titel',
    summary: 'Kurztext',
    body: 'was einen erwartet',
    tags: 'Schlagworte',
    cover: 'Titelbild',
    starts: 'Beginn',
    minutes: 'Dauer',
    zone: 'Zeitzone',
    rule: 'wie sie sich wiederholt',
    exceptSlots: 'ausgelassene Termine',
    extraSlots: 'weitere Termine',
    joining: 'wofür man sich anmeldet',
    format: 'vor Ort oder online',
    venue: 'Ort',
    joinUrl: 'Link zur Teilnahme',
    hosts: 'Ausrichtende',
    speakers: 'wer spricht',
    agenda: 'was wann geschieht',
    tickets: 'Plätze',
    registration: 'Anmeldung und Fragen',
    plan: 'wer sie sieht',
    reminders: 'Erinnerungen',
  },
}
