import { expect, test } from 'vitest'
import { hueOf, initials } from './initials.ts'

test.each([
  ['Hana Kim', 'HK'],
  ['Pavel Dvořák', 'PD'],
  ['Teo', 'T'],
  ['ann', 'A'],
  ['  Anne-Marie  de la Cruz ', 'AC'],
  ['Øyvind Åsen', 'ØÅ'],
  ['Wanjiru "Shiro" Kamau (she)', 'WK'],
  ['@lina', 'L'],
  ['e\u0301mile zola', 'E\u0301Z'],
  ['田中 太郎', '田'],
  ['김하나', '김'],
  ['محمد علي', 'م'],
  ['שרה כהן', 'שכ'],
  ['👩‍🚀 Ada', '👩‍🚀A'],
  ['2fast', '2'],
  ['', '?'],
  ['...', '?'],
])('the initials of %j are %j', (name, expected) => {
  expect(initials(name)).toBe(expected)
})

test('a hue stays with an id and hues are spread', () => {
  expect(hueOf('019a-a')).toBe(hueOf('019a-a'))
  const counts = new Map<number, number>()
  for (let person = 0; person < 2400; person += 1) {
    const hue = hueOf(`0199f3a1-0000-7000-8000-${String(person).padStart(12, '0')}`)
    counts.set(hue, (counts.get(hue) ?? 0) + 1)
  }
  expect(counts.size).toBe(24)
  expect(Math.max(...counts.values())).toBeLessThan(150)
  expect(Math.min(...counts.values())).toBeGreaterThan(60)
})
