import { minute } from '#lib/time.ts'
import { dateIn, lastUp, lastWeek, type Rhythm, timeOn, weekdays, whenUp } from './calendar.ts'
import { type Actor, type Company, castThread, creditParts } from './company.ts'
import type { Random } from './random.ts'
import type { Line, Pace, Script, Thread, When } from './script.ts'

export type Spoken = { line: Line; actor: Actor; at: number }

/** A thread with its cast and times; what would lie after `now` has not been said yet. */
export type Scene = { thread: Thread; cast: Map<string, Actor>; spoken: Spoken[] }

export type Stage = { company: Company; rhythm: Rhythm; random: Random; now: number }

/** Times the threads of a channel: first those with a day of their own, then the others in between. */
export function scheduleChannel(stage: Stage, script: Script): Scene[] {
  const scenes: Scene[] = []
  const inOrder = script.threads.toSorted((a, b) => Number(isFloating(a)) - Number(isFloating(b)))
  for (const thread of inOrder) {
    const random = stage.random.fork(thread.source + thread.lines[0]?.body)
    const scene = isFloating(thread)
      ? placeBetween({ ...stage, random }, thread, scenes)
      : sceneAt({ ...stage, random }, thread, weekWhen(thread.when), thread.when)
    if (!scene || scene.spoken.length === 0) continue
    creditParts(stage.company, thread, scene.cast)
    scenes.push(scene)
  }
  return scenes
}

/** Tries days and hours the community likes, and takes the first at which the channel is free, or the last one tried. */
function placeBetween(stage: Stage, thread: Thread, scenes: Scene[]): Scene | undefined {
  let found: Scene | undefined
  for (let tries = 0; tries < 60; tries++) {
    const when = drawMoment(stage, thread.when)
    const scene = sceneAt(stage, thread, when.week, when)
    if (scene.spoken.length < thread.lines.length) continue
    found = scene
    if (!scenes.some((other) => overlap(scene, other))) break
  }
  return found
}

function drawMoment({ rhythm, random }: Stage, when: When): Extract<When, { kind: 'fixed' }> {
  const [from, to] = when.kind === 'floating' ? [when.from, when.to] : [1, lastWeek]
  const hour = random.pick(range(rhythm.from, rhythm.to - 1), (h) =>
    rhythm.peaks.includes(h) ? 5 : 1,
  )
  return {
    kind: 'fixed',
    week: random.pick(range(from, to)),
    weekday: random.pick(weekdays, (weekday) => rhythm.days[weekdays.indexOf(weekday)] ?? 0),
    minutes: hour * 60 + Math.floor(random.between(0, 57)),
  }
}

function sceneAt(stage: Stage, thread: Thread, week: number, when: When): Scene {
  const { company, random, now } = stage
  const cast = castThread(company, thread, week, random)
  const spoken: Spoken[] = []
  let at = 0
  for (const line of thread.lines) {
    const actor = cast.get(line.speaker)
    if (!actor) throw new Error(`${thread.source}: ${line.speaker} has no actor`)
    at =
      spoken.length === 0
        ? openingOf(stage, actor, when)
        : replyTime(stage, actor, at, line, thread.pace)
    if (at > now - minute) break
    spoken.push({ line, actor, at })
  }
  return { thread, cast, spoken }
}

function openingOf({ rhythm, random, now }: Stage, actor: Actor, when: When): number {
  const { timeZone } = actor.person
  if (when.kind === 'ago') return lastUp(now, when.minutes, timeZone, rhythm)
  if (when.kind === 'floating') throw new Error('A floating thread needs a moment')
  const nominal = timeOn(dateIn(now, when.week, when.weekday), when.minutes, timeZone)
  return nominal + random.between(0, 3) * minute
}

const medianMinutes: Record<Pace, number> = { quick: 1.5, easy: 7, slow: 50, days: 400 }

function replyTime(stage: Stage, actor: Actor, before: number, line: Line, pace: Pace): number {
  const { rhythm, random } = stage
  const typing = line.body.length / 300
  const drawn = medianMinutes[pace] * Math.exp(random.between(-1.1, 1.1)) + typing
  const minutes = line.gap === undefined ? drawn : line.gap * random.between(0.95, 1.1)
  return whenUp(before + minutes * minute, actor.person.timeZone, rhythm, random)
}

function overlap(a: Scene, b: Scene): boolean {
  const margin = 25 * minute
  return startOf(a) < endOf(b) + margin && startOf(b) < endOf(a) + margin
}

function startOf(scene: Scene): number {
  return scene.spoken[0]?.at ?? 0
}

function endOf(scene: Scene): number {
  return scene.spoken.at(-1)?.at ?? 0
}

function isFloating(thread: Thread): boolean {
  return thread.when.kind === 'floating'
}

function weekWhen(when: When): number {
  return when.kind === 'fixed' ? when.week : lastWeek
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}
