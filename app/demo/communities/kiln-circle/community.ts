import type { CommunityPlan } from '../../plan.ts'
import { kilnPolls } from './polls.ts'

export const kilnCircle: CommunityPlan = {
  profile: {
    slug: 'kiln-circle',
    name: 'Kiln Circle',
    kind: 'Customer circle',
    purpose: 'Studio potters who help each other fire, sell and stay at it.',
    audience:
      'Anybody who fires with a Lantern controller, or borrows a kiln from somebody who does. Twenty years in or twenty days.',
    gives: 'An honest answer when you have one, and the story of the firing that went wrong.',
    gets: 'Recipes that were tested by somebody you can ask, a rota for the shared kiln, and company on long firings.',
    hue: 45,
    visibility: 'listed',
    admission: 'application',
    seats: 60,
    language: 'en',
  },
  rhythm: {
    days: [0.9, 1, 1.1, 1.3, 1.1, 1.7, 1.9],
    from: 7,
    to: 23,
    peaks: [8, 12, 19, 20, 21],
  },
  rings: [
    {
      name: 'Founders',
      description:
        'Eight who kept the old mailing list going and moved it here. They see drafts first and are asked first.',
      memberKeys: [
        'maren-rask',
        'elsa-bergqvist',
        'ibrahim-noor',
        'jonas-okafor',
        'hana-kim',
        'teo-alvarez',
        'wanjiru-kamau',
        'nils-aarvik',
      ],
    },
    {
      name: 'Kiln keepers',
      description: 'May light the shared kiln at Studio Nord alone, and answer for it.',
      memberKeys: ['maren-rask', 'ibrahim-noor', 'jonas-okafor', 'nils-aarvik', 'birgit-haugen'],
    },
  ],
  announces: true,
  channels: ['general', 'glaze-lab', 'kiln-log', 'market-stalls', 'leads'],
  polls: kilnPolls,
}
