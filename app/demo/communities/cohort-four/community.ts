import type { CommunityPlan } from '../../plan.ts'

export const cohortFour: CommunityPlan = {
  profile: {
    slug: 'cohort-four',
    name: 'Cohort Four',
    kind: 'Employee cohort',
    purpose: 'Ten people who have just begun to lead others, learning it together and out loud.',
    audience:
      'The fourth group of new team leads at Northlight. Nobody joins later, nobody reads along.',
    gives:
      'One true thing a week about how it is going, and your full attention for other people’s.',
    gets: 'Nine others in the same weather, a programme of twelve weeks, and two people who have seen it before.',
    hue: 340,
    visibility: 'private',
    admission: 'invitation',
    seats: 12,
    language: 'en',
  },
  rhythm: {
    days: [1, 1.3, 1.3, 1.3, 0.9, 0, 0],
    from: 8,
    to: 18,
    peaks: [8, 9, 13, 16],
  },
  rings: [
    {
      name: 'Trio Birch',
      description: 'Meets every second Tuesday. What is said in a trio stays in the trio.',
      memberKeys: ['tomasz-wieczorek', 'ngozi-umeh', 'hedda-rosenvinge'],
    },
    {
      name: 'Trio Heron',
      description: 'Meets every second Wednesday.',
      memberKeys: ['farid-rahimi', 'carys-llewellyn', 'bruno-salgado'],
    },
    {
      name: 'Quartet Slate',
      description: 'Four, because ten does not divide by three. Meets every second Thursday.',
      memberKeys: ['mina-kovacs', 'jerome-petit', 'wen-huang', 'signe-aaltonen'],
    },
  ],
  channels: ['programme', 'this-week', 'ask-the-group', 'wins-and-stumbles', 'facilitators'],
}
