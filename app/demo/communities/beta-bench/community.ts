import type { CommunityPlan } from '../../plan.ts'

export const betaBench: CommunityPlan = {
  profile: {
    slug: 'beta-bench',
    name: 'Beta Bench',
    kind: 'Beta-tester panel',
    purpose:
      'Two dozen people who break the next Lantern firmware before it can break anything of yours.',
    audience:
      'Owners of a Lantern 2 with a kiln, oven, forge or roaster that may misbehave for a week.',
    gives: 'One real run on each build, and a report with the log attached, good news included.',
    gets: 'Builds weeks early, the people who write them within reach, and a straight answer to every report.',
    hue: 285,
    visibility: 'unlisted',
    admission: 'invitation',
    seats: 30,
    language: 'en',
  },
  rhythm: {
    days: [1, 1.1, 1.2, 1.1, 1.4, 1.2, 1.1],
    from: 7,
    to: 23,
    peaks: [9, 10, 18, 20, 21],
  },
  rings: [
    {
      name: 'Day one',
      description:
        'Install within a day of a build and say whether it starts. They keep the old one on a card.',
      memberKeys: [
        'wanjiru-kamau',
        'katrin-vogel',
        'jia-hui-tan',
        'gintaras-petrauskas',
        'tuomas-lehtinen',
      ],
    },
    {
      name: 'Hot and slow',
      description: 'Runs of more than ten hours. They get release candidates only.',
      memberKeys: ['maren-rask', 'hamish-drummond', 'samir-haddad', 'nadia-brzezinska'],
    },
  ],
  channels: ['builds', 'bug-reports', 'logs-and-graphs', 'wishes', 'lounge', 'crew'],
}
