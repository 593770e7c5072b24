import { copperTalk } from './copper-talk.ts'
import { lookBack } from './look-back.ts'
import type { EventsPlan } from './plan.ts'

const nord = {
  name: 'Studio Nord, second courtyard',
  address: 'Verkstedgata 11, Oslo',
  access: 'Step-free from the yard. The bell is at the left, ring twice.',
  mapUrl: 'https://maps.example.org/studio-nord',
}

const openNight = `We unload the autumn firing together, say what went wrong without mercy and what went right without modesty, and plan the winter rota over soup.

## What to bring

- Something from the firing that **did not** work. It gets a place at the table.
- A bowl of your own for the soup.
- Gloves, if you want to stand at the door when it opens.

> Whoever comes for the first time opens the first shelf. *Maren*

If you cannot come, a screen stands on the glaze shelf from seven on, and Teo turns it round when you say so.`

const lab = `Six glazes, three ashes, one day. We weigh in the morning, dip until three and load in the evening, and nobody goes home before the table is clean.

You get the numbers afterwards, with your name at your tiles.`

export const kilnEvents: EventsPlan = {
  slug: 'kiln-circle',
  lead: 'maren-rask',
  zone: 'Europe/Oslo',
  events: [
    {
      title: 'Raking the ash of the beech',
      summary: 'Two sacks for each who came, sieved once.',
      ...{ author: 'jonas-okafor', week: -6, day: 'sat', at: '10:00', minutes: 240, going: 9 },
      venue: { name: 'Behind the sawmill, Tolne' },
    },
    {
      title: 'Open kiln night in early autumn',
      summary: 'The first firing of the season, unloaded shelf by shelf.',
      ...{ author: 'maren-rask', week: -3, day: 'thu', at: '19:00', minutes: 150, going: 17 },
      ...{ venue: nord, cover: 'copper-row-upper-half.jpg', tags: ['kiln', 'soup'] },
    },
    lookBack,
    copperTalk,
    {
      title: 'Open kiln night',
      summary:
        'We unload the autumn firing together, say what went wrong without mercy and what went right without modesty.',
      body: openNight,
      ...{ author: 'maren-rask', hosts: ['maren-rask', 'teo-alvarez'], week: 1, day: 'thu' },
      ...{ at: '19:00', minutes: 150, format: 'hybrid', venue: nord, tags: ['kiln', 'soup'] },
      joinUrl: 'https://meet.example.org/kiln-circle-open-night',
      seats: 20,
      agenda: [
        [0, 30, 'Doors, tea, the first look inside'],
        [30, 60, 'Unloading, shelf by shelf', 'teo-alvarez', 'jonas-okafor'],
        [90, 30, 'Tables of four: people who have not met yet'],
        [120, 30, 'Soup and the winter rota', 'maren-rask'],
      ],
      ...{ going: 15, maybe: 3, said: { 'maren-rask': 'yes', 'hana-kim': 'yes' } },
    },
    {
      title: 'Glaze lab, a whole day',
      summary: 'Six glazes, three ashes, eight people at the table.',
      body: lab,
      ...{ author: 'hana-kim', hosts: ['hana-kim'], week: 2, day: 'sun', at: '09:30' },
      ...{
        minutes: 510,
        venue: nord,
        cover: 'celadon-with-husk-ash.jpg',
        tags: ['glaze'],
        seats: 8,
      },
      questions: [
        {
          kind: 'choice',
          label: 'Which clay do you bring?',
          choices: ['Stoneware', 'Porcelain', 'None'],
          required: true,
        },
        { kind: 'text', label: 'What must not be in the soup?', choices: [], required: false },
      ],
      ...{
        going: 8,
        said: { 'teo-alvarez': 'yes', 'elsa-bergqvist': 'yes', 'lina-sorensen': 'yes' },
      },
    },
    {
      title: 'Seconds and soup',
      summary:
        'What cracked is given away, bowl by bowl. Hosts stand at the door and see who comes.',
      ...{ author: 'maren-rask', hosts: ['maren-rask', 'teo-alvarez'], week: 0, day: 'thu' },
      ...{ at: '18:00', fromNow: 120, minutes: 180, venue: nord, seats: 12, guests: 2, going: 12 },
      ...{ maybe: 2, said: { 'teo-alvarez': 'yes', 'hana-kim': 'yes' }, tags: ['soup'] },
    },
    {
      title: 'Wood for the winter',
      summary: 'Splitting, stacking, and a fire at the end of it.',
      ...{ author: 'nils-aarvik', hosts: ['nils-aarvik'], week: 1, day: 'sat', at: '10:00' },
      ...{
        minutes: 300,
        venue: { name: 'The wood shed', access: 'Rough ground, good boots.' },
        seats: 6,
      },
      ...{ going: 6, said: { 'teo-alvarez': 'yes', 'wanjiru-kamau': 'yes' }, leaves: true },
    },
    {
      title: 'Stove watch, by screen',
      summary: 'Somebody fires, the others look in and say what they see.',
      ...{ author: 'ibrahim-noor', hosts: ['ibrahim-noor'], week: 0, day: 'tue', at: '20:00' },
      ...{ minutes: 60, rule: 'FREQ=WEEKLY', format: 'online', going: 4 },
      otherwise: [
        { nth: 2, at: '21:15', reason: 'Ibrahim is on a train until nine.' },
        { nth: 4, isOff: true, reason: 'The stove has its yearly visit from the sweep.' },
      ],
      joinUrl: 'https://meet.example.org/stove-watch',
    },
    {
      title: 'Spring market: stalls and visitors',
      summary: 'Six stalls in the old post office, and everybody who wants to look.',
      body: 'Stalls are given by the hosts, so that there is not only celadon. Say in two sentences what you bring.',
      ...{ author: 'elsa-bergqvist', hosts: ['elsa-bergqvist'], week: 5, day: 'sat', at: '11:00' },
      ...{
        minutes: 360,
        venue: { name: 'The old post office', address: 'Storgata 2, Moss' },
        guests: 3,
      },
      for: 'public',
      tickets: [
        {
          name: 'A stall',
          description: 'Two metres, a chair, light.',
          price: '40 €',
          seats: 6,
          approval: true,
        },
        { name: 'To look and buy', price: 'free' },
      ],
      going: 4,
    },
    {
      title: 'Ash glazes of Iga, with Morimoto-san',
      summary: 'A talk from Tokyo, for everybody of the guild.',
      ...{
        author: 'hana-kim',
        hosts: ['hana-kim'],
        week: 3,
        day: 'fri',
        at: '19:00',
        zone: 'Asia/Tokyo',
      },
      ...{
        minutes: 75,
        format: 'online',
        joinUrl: 'https://meet.example.org/iga',
        for: 'organisation',
      },
      ...{ tags: ['glaze', 'talk'], going: 11, maybe: 4 },
    },
    {
      title: 'Clay trip to Vestfold',
      summary: 'Digging our own, with a permit this time.',
      ...{ author: 'jonas-okafor', hosts: ['jonas-okafor'], week: 2, day: 'sat', at: '08:00' },
      ...{
        minutes: 600,
        venue: { name: 'The car park at Nord' },
        going: 7,
        said: { 'teo-alvarez': 'yes' },
      },
      ...{ status: 'cancelled', reason: 'The pit is under water. We try again in spring.' },
    },
    {
      title: 'Raku in the yard',
      summary: 'Sawdust, tongs, and neighbours who were asked before.',
      ...{ author: 'wanjiru-kamau', week: 4, day: 'sun', at: '14:00', venue: nord, seats: 12 },
      status: 'review',
    },
    {
      title: 'Shino for the impatient',
      summary: 'Three hours, one glaze.',
      ...{ author: 'teo-alvarez', week: 4, day: 'wed', at: '18:00', venue: nord },
      ...{
        status: 'returned',
        reason: 'Good. Say how many fit at the table, and who brings the shino.',
      },
    },
    {
      title: 'Supper for the winter rota',
      summary: '',
      ...{ author: 'maren-rask', week: 6, day: 'thu', at: '19:00', status: 'draft' },
    },
  ],
}
