import type { EventsPlan } from './plan.ts'

const floor: EventsPlan = {
  slug: 'furnace-floor',
  lead: 'harriet-aldous',
  zone: 'Europe/London',
  events: [
    {
      title: 'Roundtable: the survey season',
      summary: 'What the auditors asked this year, and what they will ask next.',
      ...{ author: 'harriet-aldous', hosts: ['harriet-aldous'], week: 1, day: 'wed', at: '15:00' },
      ...{
        minutes: 90,
        format: 'online',
        joinUrl: 'https://meet.example.org/roundtable',
        going: 9,
      },
      ...{ rule: 'FREQ=MONTHLY', tags: ['survey'] },
    },
    {
      title: 'Probe workshop in Leeds',
      summary: 'Bring a probe that lies. We find out why.',
      ...{ author: 'harriet-aldous', week: 3, day: 'thu', at: '10:00', minutes: 360, seats: 10 },
      ...{
        venue: { name: 'Hall 4', address: 'Foundry Street 9, Leeds' },
        going: 12,
        tags: ['probe'],
      },
    },
    {
      title: 'Looking back at the audits of spring',
      summary: 'Nine audits, eleven findings, one of them funny.',
      ...{ author: 'arvind-nair', week: -4, day: 'tue', at: '14:00', format: 'online', going: 13 },
    },
    {
      title: 'Atmospheres for beginners',
      summary: '',
      ...{ author: 'arvind-nair', week: 5, day: 'tue', at: '14:00', status: 'draft' },
    },
  ],
}

const bench: EventsPlan = {
  slug: 'beta-bench',
  lead: 'priya-raghunathan',
  zone: 'Europe/Berlin',
  events: [
    {
      title: 'Build 62, walked through',
      summary: 'Every change, and which of your reports it came from.',
      ...{
        author: 'priya-raghunathan',
        hosts: ['priya-raghunathan'],
        week: 1,
        day: 'mon',
        at: '17:00',
      },
      ...{ minutes: 45, format: 'online', joinUrl: 'https://meet.example.org/build-62', going: 12 },
      said: { 'maren-rask': 'yes' },
    },
    {
      title: 'Breaking it on purpose',
      summary: 'Two hours, one bench, forty ways to cut the power.',
      ...{ author: 'lukas-brandt', hosts: ['lukas-brandt'], week: 2, day: 'fri', at: '14:00' },
      ...{ venue: { name: 'The bench, Schillerstraße' }, seats: 5, going: 7, format: 'hybrid' },
    },
    {
      title: 'Build 61, walked through',
      summary: 'What came of your reports.',
      ...{
        author: 'priya-raghunathan',
        week: -3,
        day: 'mon',
        at: '17:00',
        format: 'online',
        going: 10,
      },
    },
  ],
}

const developers: EventsPlan = {
  slug: 'almanac-developers',
  lead: 'tomasz-wieczorek',
  zone: 'Europe/Warsaw',
  events: [
    {
      title: 'Hack evening',
      summary: 'Bring what does not work. Somebody here has met it before.',
      ...{
        author: 'tomasz-wieczorek',
        hosts: ['tomasz-wieczorek', 'aleksi-virtanen'],
        week: 1,
        day: 'tue',
      },
      ...{ at: '18:30', minutes: 120, rule: 'FREQ=WEEKLY;INTERVAL=2', format: 'online' },
      ...{ joinUrl: 'https://meet.example.org/hack', for: 'public', going: 8 },
    },
    {
      title: 'A day with the bridge',
      summary: 'MQTT from the sensor to the graph, in one room.',
      ...{ author: 'naledi-mokoena', hosts: ['naledi-mokoena'], week: 4, day: 'sat', at: '10:00' },
      ...{
        minutes: 420,
        venue: { name: 'Workshop Praga', address: 'Ząbkowska 3, Warsaw' },
        seats: 16,
      },
      ...{ going: 11, said: { 'teo-alvarez': 'yes' }, tags: ['mqtt'] },
    },
  ],
}

const cohort: EventsPlan = {
  slug: 'cohort-four',
  lead: 'solveig-myhre',
  zone: 'Europe/Oslo',
  events: [
    {
      title: 'The last Thursday',
      summary: 'Bring one letter to yourself in a year, sealed.',
      ...{
        author: 'solveig-myhre',
        hosts: ['solveig-myhre', 'desmond-acheampong'],
        week: 1,
        day: 'thu',
      },
      ...{
        at: '16:00',
        minutes: 120,
        format: 'hybrid',
        venue: { name: 'The library, third floor' },
      },
      ...{ joinUrl: 'https://meet.example.org/cohort-four', going: 7 },
    },
    {
      title: 'Half-time, on foot',
      summary: 'What have you stopped doing since week one?',
      ...{ author: 'desmond-acheampong', week: -5, day: 'thu', at: '16:00', going: 8 },
    },
  ],
}

const leipzig: EventsPlan = {
  slug: 'ofenrunde-leipzig',
  lead: 'katrin-vogel',
  zone: 'Europe/Berlin',
  events: [
    {
      title: 'Ofenabend',
      summary: 'Wie immer am ersten Donnerstag. Es gibt Linsen.',
      body: 'Kommt, wann ihr könnt, und bringt mit, woran ihr gerade sitzt.\n\nDer Schlüssel liegt bei **Mareike**.',
      ...{ author: 'katrin-vogel', hosts: ['katrin-vogel', 'jan-kretschmer'], week: 1, day: 'thu' },
      ...{ at: '19:00', minutes: 180, rule: 'FREQ=MONTHLY', going: 14, maybe: 5 },
      venue: {
        name: 'Druckerei Hecht, Hinterhaus',
        address: 'Erdgeschoss',
        access: 'Zwei Stufen, eine Rampe liegt bereit.',
      },
    },
    {
      title: 'Backtag im Garten',
      summary: 'Der Ofen ist trocken. Zwölf Brote passen hinein.',
      ...{ author: 'hatice-yildiz', hosts: ['hatice-yildiz'], week: 2, day: 'sat', at: '09:00' },
      ...{ minutes: 420, seats: 12, guests: 2, going: 15, venue: { name: 'Garten Lindenau' } },
      questions: [
        {
          kind: 'many',
          label: 'Was bringst du mit?',
          choices: ['Teig', 'Holz', 'Kuchen'],
          required: false,
        },
      ],
    },
    {
      title: 'Flicknachmittag',
      summary: 'Heizspiralen, Fühler, Regler, Kabel.',
      ...{ author: 'jan-kretschmer', week: -4, day: 'sat', at: '10:00', minutes: 300, going: 16 },
    },
    {
      title: 'Bouldern, zweiter Versuch',
      summary: 'Wer nur gucken und Kuchen essen will, ist willkommen.',
      ...{ author: 'aylin-demirci', week: 3, day: 'sat', at: '11:00', status: 'review' },
    },
  ],
}

export const otherEvents: readonly EventsPlan[] = [floor, bench, developers, cohort, leipzig]
