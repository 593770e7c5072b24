import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ErrorTexts } from '#platform/server/errors/problem.ts'

const root = `${import.meta.dirname}/..`
const files = globSync('{features,platform}/**/messages/*errors.ts', { cwd: root })

test.each(files)('every refusal has a sentence in each language: %s', async (file) => {
  const exported: Record<string, Record<'en' | 'de', ErrorTexts>> = await import(`${root}/${file}`)
  for (const { en, de } of Object.values(exported))
    expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort())
})

test('there are such files', () => {
  expect(files.length).toBeGreaterThan(5)
})
