import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { contentOf, draftOfTemplate } from './template-draft.ts'

const writer = { zone: 'Europe/Oslo', now: instantFrom('2026-11-24T10:00:00.000000Z') }

test('a template says what it said, and nothing of people, places and dates', () => {
  const fresh = contentOf(draftOfTemplate({}, writer), writer)
  expect(fresh).toMatchObject({ minutes: 120, format: 'in-person', agenda: [] })
  const draft = draftOfTemplate({ title: 'Show and tell', minutes: 60, hosts: ['ann'] }, writer)
  const content = contentOf({ ...draft, tags: 'demo, demo' }, writer)
  expect(content).toMatchObject({ title: 'Show and tell', minutes: 60, tags: ['demo'] })
  for (const part of ['hosts', 'plan', 'venue', 'rule', 'starts', 'zone', 'joinUrl', 'cover'])
    expect(content).not.toHaveProperty(part)
  expect(contentOf(draftOfTemplate(content, writer), writer)).toEqual(content)
})
