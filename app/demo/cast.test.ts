import { expect, test } from 'vitest'
import { readCast } from './cast.ts'

test('a cast introduces people and brings in guests', () => {
  const cast = readCast(
    'x',
    `hana-kim | Hana Kim | she/her | Europe/Oslo | lead, glaze, de | week 1
Glaze chemist
Weighs bowls.

= teo-alvarez | wheel, quiet | 20h ago
`,
  )
  expect(cast.people).toEqual([
    {
      key: 'hana-kim',
      name: 'Hana Kim',
      email: 'hana.kim@example.org',
      headline: 'Glaze chemist',
      about: 'Weighs bowls.',
      pronouns: 'she/her',
      timeZone: 'Europe/Oslo',
      language: 'de',
    },
  ])
  expect(cast.members).toMatchObject([
    { key: 'hana-kim', role: 'lead', quiet: false, since: { week: 1 } },
    { key: 'teo-alvarez', role: 'member', quiet: true, since: { minutesAgo: 1200 } },
  ])
})

test.each(['hana-kim | Hana Kim | week 1', '= teo | wheel | some day'])('%j is refused', (text) => {
  expect(() => readCast('x', text)).toThrow(/^x: cannot read/)
})
