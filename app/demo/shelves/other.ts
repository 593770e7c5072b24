import type { ShelfPlan } from './plan.ts'

const almanac: ShelfPlan = {
  slug: 'almanac-developers',
  sections: [
    { name: 'Start here', description: 'Keys, limits and a first request that works.' },
    { name: 'Patterns', description: 'What held up in production.' },
  ],
  resources: [
    {
      kind: 'page',
      title: 'Back off without losing readings',
      summary: 'Keep a day on the device, send in one go, and let the server say when.',
      author: 'aleksi-virtanen',
      daysAgo: 19,
      section: 'Patterns',
      open: true,
      body: 'The API answers 429 with `Retry-After`. Honour it, and keep what you could not send.\n\n```js\nconst wait = Number(answer.headers.get("retry-after") ?? 30)\nqueue.pause(wait * 1000)\n```\n\n## How much to keep\n\nA day of readings at one a minute is 90 kB. There is no reason to drop any.',
      tags: ['limits', 'mqtt'],
      readBy: { 'naledi-mokoena': null, 'teo-alvarez': null, 'ben-ashworth': null },
    },
    {
      kind: 'link',
      title: 'wick-bridge, the repository',
      summary: 'MQTT in, Almanac out. Issues with a log attached are read first.',
      author: 'naledi-mokoena',
      daysAgo: 40,
      section: 'Start here',
      url: 'https://code.example.org/wick-bridge',
      readBy: { 'rasmus-holm': null },
    },
    {
      kind: 'page',
      title: 'Draft: readings in batches',
      summary: 'The next version of the endpoint, while it can still be changed.',
      author: 'tomasz-wieczorek',
      daysAgo: 3,
      body: 'One request, up to 500 readings, each with its own time. What is wrong with one does not stop the rest.\n\nWe are least sure of the order in the answer.',
      first: { ring: 'First readers', allInDays: 8 },
      readBy: { 'teo-alvarez': null },
    },
  ],
}

const beta: ShelfPlan = {
  slug: 'beta-bench',
  sections: [{ name: 'Builds', description: 'What is on the bench, and how to get back.' }],
  resources: [
    {
      kind: 'page',
      title: 'Back to the build before',
      summary: 'Eight steps and a paper clip. Print it before you install anything.',
      author: 'priya-raghunathan',
      daysAgo: 50,
      section: 'Builds',
      body: '1. Switch it off at the wall.\n2. Put the card with the old build in.\n3. Hold the clip into the hole beside the display, and switch on.\n4. Let go when it counts.\n\nIf it counts past nine, write in #bug-reports and leave it on.',
      readBy: { 'wanjiru-kamau': null, 'maren-rask': null },
      review: { owner: 'priya-raghunathan', days: 90 },
    },
    {
      kind: 'link',
      title: 'Log viewer',
      summary: 'Drop a log in and see the curve. Nothing leaves your machine.',
      author: 'lukas-brandt',
      daysAgo: 33,
      url: 'https://logs.example.org',
      readBy: { 'cyrus-daneshvar': null },
    },
  ],
}

const cohort: ShelfPlan = {
  slug: 'cohort-four',
  sections: [],
  resources: [
    {
      kind: 'page',
      title: 'Questions for a first conversation',
      summary: 'For the first hour with somebody you lead since Monday.',
      author: 'solveig-myhre',
      daysAgo: 45,
      body: '- What should I not change?\n- Who here helped you last, and how?\n- What do you do when you are stuck, and when do you want me to notice?',
      open: true,
      readBy: { 'ngozi-umeh': null, 'mina-kovacs': null },
    },
    {
      kind: 'recording',
      title: 'Desmond: the week I got it wrong',
      summary: 'Told for this group, and for nobody else.',
      author: 'desmond-acheampong',
      daysAgo: 20,
      url: 'https://video.example.org/cohort-four/wrong',
      minutes: 18,
      readBy: { 'bruno-salgado': null },
    },
  ],
}

const furnace: ShelfPlan = {
  slug: 'furnace-floor',
  sections: [
    { name: 'Audits', description: 'Findings, and the answers that were accepted.' },
    { name: 'Surveys', description: 'Methods with the figures beside them.' },
  ],
  resources: [
    {
      kind: 'page',
      title: 'Nine-point survey, the way we do it',
      summary: 'Where the probes sit, how long to wait, and what to write down.',
      author: 'harriet-aldous',
      daysAgo: 38,
      section: 'Surveys',
      body: '## Where\n\nEight in the corners, a hand’s width in. One in the middle, and one in the coldest place you know of, which is why it is ten.\n\n## How long\n\nUntil the slowest has moved less than a degree in twenty minutes.',
      tags: ['survey'],
      readBy: { 'dana-kowalczyk': null, 'tobias-wexler': null, 'grace-liang': null },
    },
    {
      kind: 'page',
      title: 'Drift, raw figures of the quarter',
      summary: 'Six plants, one table. For the study alone until it is written up.',
      author: 'arvind-nair',
      daysAgo: 6,
      section: 'Surveys',
      body: '| Plant | Type | Hours | Drift |\n|---|---|---|---|\n| A | K | 1,900 | +2.4 |\n| B | N | 2,100 | +0.6 |\n| C | K | 1,700 | +1.9 |',
      first: { ring: 'Drift study' },
      readBy: { 'yuki-morimoto': null },
    },
    {
      kind: 'link',
      title: 'What the standard says about a spare probe',
      summary: 'The clause everybody quotes and nobody has open.',
      author: 'dana-kowalczyk',
      daysAgo: 27,
      section: 'Audits',
      url: 'https://standards.example.org/spare-probe',
      readBy: { 'lerato-dube': null },
    },
  ],
}

const ofenrunde: ShelfPlan = {
  slug: 'ofenrunde-leipzig',
  sections: [
    { name: 'Bauen', description: 'Lehm, Schamotte und was beim letzten Mal schiefging.' },
  ],
  resources: [
    {
      kind: 'page',
      title: 'Der Backofen im Garten, Schicht für Schicht',
      summary: 'Was wohin kommt, wie dick, und wie lange es trocknet.',
      author: 'uwe-sandmann',
      daysAgo: 29,
      section: 'Bauen',
      open: true,
      body: '## Sockel\n\nZwölf Zentimeter Blähglas unter der Platte. Weniger, und man heizt das Fundament.\n\n## Kuppel\n\nLehm in drei Lagen, jede so dick wie ein Daumen lang ist. Dazwischen zwei Tage.\n\n## Trocknen\n\nEine Woche kleines Feuer. Wer abkürzt, flickt.',
      readBy: { 'hatice-yildiz': null, 'katrin-vogel': null, 'ole-brinkmann': null },
    },
    {
      kind: 'link',
      title: 'Schamotte aus der Region',
      summary: 'Drei Händler mit Öffnungszeiten, die stimmen.',
      author: 'mareike-thormann',
      daysAgo: 14,
      section: 'Bauen',
      url: 'https://schamotte.example.org/leipzig',
      readBy: { 'gerd-poser': null },
    },
  ],
}

export const otherShelves: readonly ShelfPlan[] = [almanac, beta, cohort, furnace, ofenrunde]
