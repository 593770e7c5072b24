import { expect, test } from 'vitest'
import { instantFrom } from '#lib/time.ts'
import { draftOf, firstStep, planOf } from './draft-plan.ts'

const zone = 'Europe/Berlin'
const ring = 'ring:01890a5d-ac96-774b-bcce-b302099a8057'

test('a plan that is filled in comes out as it went in', () => {
  const draft = [
    { ...firstStep(ring), atOnce: true },
    { ...firstStep(), atOnce: false, date: '2026-12-04', time: '09:00' },
  ]
  const plan = planOf(draft, zone)
  expect(plan).toEqual([
    { audience: [ring], from: null },
    { audience: ['members'], from: '2026-12-04T08:00:00.000000Z' },
  ])
  const kept = plan?.map(({ audience, from }) => ({
    audience,
    from: from ?? '2026-11-01T00:00:00.000000Z',
  }))
  const again = draftOf(kept ?? [], zone, instantFrom('2026-11-24T10:00:00.000000Z'))
  expect(again.map(({ circle, atOnce, time }) => [circle, atOnce, time])).toEqual([
    [ring, true, '01:00'],
    ['members', false, '09:00'],
  ])
})

test('a step without its people or its time is no plan', () => {
  expect(planOf([{ ...firstStep('named') }], zone)).toBeUndefined()
  expect(planOf([{ ...firstStep(), atOnce: false }], zone)).toBeUndefined()
  expect(planOf([], zone)).toBeUndefined()
  const named = planOf([{ ...firstStep('named'), members: ['a', 'b'] }], zone)
  expect(named?.[0]?.audience).toEqual(['member:a', 'member:b'])
})
