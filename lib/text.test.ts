import { expect, test } from 'vitest'
import { isStorable, slugOf } from './text.ts'

test.each([
  ['Kiln Circle', 'kiln-circle'],
  ['  Zürich / Straße  ', 'zurich-strasse'],
  ['Ελλάδα', ''],
  ['a'.repeat(80), 'a'.repeat(60)],
])('%s becomes %s', (name, slug) => expect(slugOf(name)).toBe(slug))

test.each([
  ['plain', true],
  ['🙂', true],
  ['\0', false],
  ['\ud800', false],
  [{ a: [{ b: 'x\0' }] }, false],
  [{ '\0': 1 }, false],
  [[null, 1, true, 'é'], true],
])('%j can be kept: %s', (value, storable) => expect(isStorable(value)).toBe(storable))
