import type { CommunityPlan } from '../../plan.ts'

export const ofenrundeLeipzig: CommunityPlan = {
  profile: {
    slug: 'ofenrunde-leipzig',
    name: 'Ofenrunde Leipzig',
    kind: 'Local meetup',
    purpose:
      'Leute aus Leipzig, die Öfen bauen, flicken und füttern, und sich einmal im Monat an einem davon treffen.',
    audience: 'Alle aus der Gegend mit einem Ofen, einem Plan für einen Ofen oder kalten Händen.',
    gives:
      'Eine Stunde Hilfe im Monat, geliehenes Werkzeug in heilem Zustand und ehrliche Auskunft über den eigenen Schornstein.',
    gets: 'Abende am Feuer, Leute mit Anhänger und eine Antwort, bevor der Schamotteladen schließt.',
    hue: 95,
    visibility: 'listed',
    admission: 'open',
    seats: 40,
    language: 'de',
  },
  rhythm: {
    days: [0.8, 0.9, 1.1, 1.4, 1.2, 1.5, 1.4],
    from: 7,
    to: 23,
    peaks: [7, 12, 18, 19, 20, 21],
  },
  rings: [
    {
      name: 'Schlüsselbund',
      description:
        'Haben einen Schlüssel zur Schlosserei oder zu dem, was gerade an ihrer Stelle steht.',
      memberKeys: ['katrin-vogel', 'jan-kretschmer', 'uwe-sandmann', 'mareike-thormann'],
    },
    {
      name: 'Lehmtrupp',
      description: 'Bauen den Backofen im Garten. Gummistiefel werden gestellt.',
      memberKeys: [
        'uwe-sandmann',
        'hatice-yildiz',
        'ole-brinkmann',
        'samira-haidari',
        'mercin-nowak',
      ],
    },
  ],
  channels: ['termine', 'vorstellung', 'plausch', 'werkbank', 'drumherum', 'orga'],
}
