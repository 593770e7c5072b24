import type { CommunityPlan } from '../../plan.ts'

export const almanacDevelopers: CommunityPlan = {
  profile: {
    slug: 'almanac-developers',
    name: 'Almanac Developers',
    kind: 'Developer chapter',
    purpose: 'People who build on the Almanac API, and the people who build the API.',
    audience:
      'Anybody with a key and an idea. Professionals, weekend hackers, potters with a terminal.',
    gives: 'Working code, honest bug reports, and an answer to the question you asked last year.',
    gets: 'Help within a day, drafts before they set, and two hack evenings a quarter with strangers who become useful.',
    hue: 220,
    visibility: 'listed',
    admission: 'open',
    seats: 100,
    language: 'en',
  },
  rhythm: {
    days: [1.3, 1.4, 1.5, 1.3, 1, 0.6, 0.6],
    from: 7,
    to: 23,
    peaks: [9, 10, 11, 14, 15, 20, 21],
  },
  rings: [
    {
      name: 'Bridge maintainers',
      description: 'Keep wick-bridge alive: review, release, and say no kindly.',
      memberKeys: ['naledi-mokoena', 'aleksi-virtanen', 'lucia-barrenechea', 'trung-le'],
    },
    {
      name: 'First readers',
      description: 'Read API drafts before they are announced and may still change them.',
      memberKeys: [
        'mei-ling-chou',
        'ben-ashworth',
        'dilnoza-yusupova',
        'teo-alvarez',
        'maya-goldfarb',
        'naledi-mokoena',
      ],
    },
  ],
  announces: true,
  channels: ['general', 'api-help', 'show-and-tell', 'hack-evenings', 'leads'],
}
