import type { EventPlan } from './plan.ts'

/** What is over since the day before yesterday, with what people said of it. */
export const lookBack: EventPlan = {
  title: 'Ash and patience, an evening with Nils',
  summary: 'Forty years of wood ash in two hours, with tiles to hold.',
  ...{ author: 'maren-rask', hosts: ['maren-rask'], week: -1, day: 'fri', at: '18:00' },
  ...{ fromNow: -2 * 1440, minutes: 120, venue: { name: 'Studio Nord, second courtyard' } },
  agenda: [
    [0, 70, 'Forty years of ash', 'nils-aarvik'],
    [70, 50, 'Tiles on the table', 'nils-aarvik', 'hana-kim'],
  ],
  ...{ tags: ['ash', 'talk'], going: 16, said: { 'maren-rask': 'yes', 'teo-alvarez': 'yes' } },
  after: {
    came: 13,
    question: {
      kind: 'choice',
      label: 'How long should the part with the tiles be?',
      choices: ['Shorter', 'As it was', 'Longer'],
      required: false,
    },
    answers: [
      [10, 'Longer'],
      [9, 'Longer'],
      [9, 'As it was'],
      [10, 'Longer'],
      [8, 'As it was'],
      [6, 'Shorter'],
      [10, 'Longer'],
      [7, 'As it was'],
      [9, 'As it was'],
    ],
    thanks: [
      ['teo-alvarez', 'I sieved my ash again the same night.'],
      ['maren-rask', 'Thank you for bringing the notebooks. We photographed every page.'],
    ],
    recap: {
      title: 'What stayed of the evening with Nils',
      body: 'Three things that people still spoke of on the way out:\n\n1. **Wash the ash once, not three times.** Twice takes out what you want.\n2. Beech from the sawmill is not beech from the forest.\n3. A tile that failed in 1987 still has more to say than a pot that sold.',
    },
    recording: {
      title: 'Forty years of ash, the recording',
      url: 'https://films.example.org/forty-years-of-ash',
    },
  },
}
