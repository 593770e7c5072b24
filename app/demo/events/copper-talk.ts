import type { EventPlan } from './plan.ts'

/** What is on while somebody looks around. */
export const copperTalk: EventPlan = {
  title: 'The copper row: what the last firing says',
  summary: 'Jonas shows the eleven copper tests one by one, and Hana says why four of them turned.',
  ...{ author: 'maren-rask', hosts: ['maren-rask'], week: 0, day: 'sun', at: '19:00' },
  ...{ fromNow: -20, minutes: 80, format: 'online', tags: ['glaze', 'talk'] },
  joinUrl: 'https://meet.example.org/copper-row',
  agenda: [
    [0, 10, 'Hello, and who is here'],
    [10, 30, 'Eleven tests of copper', 'jonas-okafor'],
    [40, 20, 'Why four of them turned', 'hana-kim'],
    [60, 20, 'Rooms of three: bring your own failure'],
  ],
  ...{ going: 11, said: { 'maren-rask': 'yes', 'teo-alvarez': 'yes', 'hana-kim': 'yes' } },
  live: {
    lines: [
      ['hana-kim', 'Good evening from the glaze shelf.'],
      ['teo-alvarez', 'The sound is fine here. Nils, yours rustles a little.'],
      ['maren-rask', 'Test 4 comes next: it is the one on the cover of the log.'],
      ['teo-alvarez', 'That red! Was the damper really half closed the whole time?'],
      ['hana-kim', 'Not the whole time. From cone 8 on, and I wrote it down for once.'],
      ['maren-rask', 'Photos of all eleven go to the library tonight.'],
    ],
    questions: [
      ['teo-alvarez', 'How long did you hold it at the top?', 7, 'now'],
      ['hana-kim', 'Would the same glaze do it in an electric kiln, with a saggar?', 5],
      [
        'teo-alvarez',
        'What went wrong with test 9? It looks as if it boiled.',
        4,
        undefined,
        'unnamed',
      ],
      ['maren-rask', 'Who takes the tiles home?', 2, 'answered'],
    ],
    hands: ['teo-alvarez'],
    notes:
      'Jonas has no second camera: hold the tiles up to the lamp.\nAsk Wanjiru about the saggar when Hana is through.',
    run: [
      ['Doors, sound check', 10],
      ['Jonas and the eleven tests', 30],
      ['Hana on reduction', 20],
      ['Rooms of three', 15],
      ['Who brings what next time', 5],
    ],
    poll: {
      question: 'Which of them goes into the next firing?',
      options: ['Test 4, the red', 'Test 6, the one with the halo', 'Test 9, to see it boil again'],
    },
  },
}
