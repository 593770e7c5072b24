import { type Instant, instantFrom } from '#lib/time.ts'
import { instantAt, wallTimeAt } from '#lib/wall-time.ts'
import type { AudienceChoice, ReleasePlan, StepView } from '../contract.ts'

/** A step as it is filled in. */
export interface DraftStep {
  /** `members`, `leads`, `organisation`, `public`, `named`, or `ring:<id>`. */
  circle: string
  /** Whom `named` means. */
  members: string[]
  atOnce: boolean
  /** As date and time fields have it. */
  date: string
  time: string
}

/** All members, at once. */
export function firstStep(circle = 'members'): DraftStep {
  return { circle, members: [], atOnce: true, date: '', time: '09:00' }
}

/** A plan as it stands, to be changed. */
export function draftOf(plan: readonly StepView[], zone: string, now: Instant): DraftStep[] {
  return plan.flatMap(({ audience, from }) => {
    const members = audience.flatMap((key) => (key.startsWith('member:') ? key.slice(7) : []))
    const circles = audience.filter((key) => !key.startsWith('member:'))
    const widest = (['public', 'organisation'] as const).find((key) => circles.includes(key))
    const shown = widest ? [widest] : circles
    const when = { atOnce: from <= now, ...fieldsOf(zone, instantFrom(from)) }
    const steps = shown.map((circle) => ({ circle, members: [], ...when }))
    return members.length > 0 ? [...steps, { circle: 'named', members, ...when }] : steps
  })
}

/** What a draft says; undefined where a step lacks its people or its time. */
export function planOf(draft: readonly DraftStep[], zone: string): ReleasePlan | undefined {
  const steps = draft.map((step) => {
    const audience = audienceOf(step)
    const from = step.atOnce ? null : instantOfFields(zone, step)
    return audience && from !== undefined ? { audience, from } : undefined
  })
  return steps.every((step) => step !== undefined) && steps.length > 0 ? steps : undefined
}

function audienceOf({ circle, members }: DraftStep): AudienceChoice | undefined {
  if (circle === 'named')
    return members.length > 0 ? members.map((id) => `member:${id}` as const) : undefined
  const named = ['members', 'leads', 'organisation', 'public'] as const
  const found = named.find((key) => key === circle)
  if (found) return [found]
  return circle.startsWith('ring:') ? [`ring:${circle.slice(5)}`] : undefined
}

function fieldsOf(zone: string, at: Instant): Pick<DraftStep, 'date' | 'time'> {
  const { year, month, day, hour, minute } = wallTimeAt(zone, at)
  const two = (number: number) => String(number).padStart(2, '0')
  return {
    date: `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`,
    time: `${two(hour)}:${two(minute)}`,
  }
}

/** The instant of a date and a time field; undefined while one of them is empty. */
export function instantOfFields(
  zone: string,
  { date, time }: Pick<DraftStep, 'date' | 'time'>,
): Instant | undefined {
  const [year, month, day, hour, minute] = `${date}-${time}`.split(/[-:]/).map(Number)
  if (!year || !month || !day || hour === undefined || minute === undefined) return undefined
  if ([year, month, day, hour, minute].some(Number.isNaN)) return undefined
  return instantAt(zone, { year, month, day, hour, minute })
}
