import type { CommunityPlan } from '../../plan.ts'

export const furnaceFloor: CommunityPlan = {
  profile: {
    slug: 'furnace-floor',
    name: 'Furnace Floor',
    kind: 'Industry user group',
    purpose: 'Heat treaters who compare surveys, audits and scars before these become expensive.',
    audience:
      'People who answer for furnaces in production: process, quality, maintenance. No sales, ours included.',
    gives: 'Your figures with the method beside them, and an hour a quarter for the roundtable.',
    gets: 'Peers who have had that finding before, a say in what Northlight builds, and fewer surprises on audit days.',
    hue: 155,
    visibility: 'listed',
    admission: 'application',
    seats: 40,
    language: 'en',
  },
  rhythm: {
    days: [1.2, 1.5, 1.4, 1.3, 0.8, 0, 0],
    from: 7,
    to: 18,
    peaks: [8, 9, 10, 13, 14],
  },
  rings: [
    {
      name: 'Programme board',
      description: 'Sets the agenda of the roundtable and keeps the wish list honest.',
      memberKeys: [
        'harriet-aldous',
        'arvind-nair',
        'gunnar-odegaard',
        'dana-kowalczyk',
        'yuki-morimoto',
      ],
    },
    {
      name: 'Drift study',
      description: 'Six plants that log thermocouple drift the same way and share the raw figures.',
      memberKeys: [
        'arvind-nair',
        'yuki-morimoto',
        'tobias-wexler',
        'lerato-dube',
        'marek-cerny',
        'ines-carballo',
      ],
    },
  ],
  announces: true,
  channels: ['general', 'surveys', 'audits', 'probes-and-controls', 'roundtable', 'leads'],
}
