import { expect, test } from 'vitest'
import { slugOf } from './text.ts'

test.each([
  ['Kiln Circle', 'kiln-circle'],
  ['  Zürich / Straße  ', 'zurich-strasse'],
  ['Ελλάδα', ''],
  ['a'.repeat(80), 'a'.repeat(60)],
])('%s becomes %s', (name, slug) => expect(slugOf(name)).toBe(slug))
