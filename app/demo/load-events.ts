import { type Member, memberFor } from '#features/communities/server/index.ts'
import { TemplateContent } from '#features/events/contract.ts'
import {
  cancelDate,
  cancelEvent,
  changeDate,
  comeAll,
  type Event,
  importEvent,
  keepCentral,
  returnEvent,
  submitEvent,
} from '#features/events/server/index.ts'
import type { FileView } from '#features/files/contract.ts'
import { attachPastFiles, openPastFiles } from '#features/files/server/index.ts'
import { type Id, newId } from '#lib/ids.ts'
import { day, hour, instantFrom, now, plus } from '#lib/time.ts'
import { wallText, wallTimeAt } from '#lib/wall-time.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { everyMember } from '#platform/server/log/audience.ts'
import { type Comer, type Hosting, inputOf } from './events/input-of.ts'
import { kilnEvents } from './events/kiln-circle.ts'
import { otherEvents } from './events/other.ts'
import type { EventPlan } from './events/plan.ts'
import type { Keeping } from './load-community.ts'
import { personId } from './load-ids.ts'
import { loadLive } from './load-live.ts'
import { loadRecap } from './load-recap.ts'
import { pictureNamed } from './pictures/index.ts'
import { type Random, randomFrom } from './random.ts'

/** What headquarters give all communities to begin with. */
const showAndTell = {
  id: newId(),
  name: 'Show and tell',
  content: TemplateContent.parse({
    title: 'Show and tell',
    summary: 'Three people show what they are at, ten minutes each. The rest ask.',
    ...{ minutes: 60, format: 'online', tags: ['show and tell'], reminders: [1_440, 60] },
    agenda: [
      { id: newId(), title: 'Who is here', from: 0, minutes: 10 },
      { id: newId(), title: 'Three times ten minutes', from: 10, minutes: 40 },
      { id: newId(), title: 'What next', from: 50, minutes: 10 },
    ],
  }),
}

/** What communities meet for. Its days hang on the clock; who comes is another for each seed. */
export async function loadEvents(tx: Tx, keeping: Keeping, seed: number): Promise<void> {
  await keepCentral(tx, showAndTell)
  for (const plan of [kilnEvents, ...otherEvents]) {
    const member = (key: string) => memberFor(tx, personId(key), plan.slug)
    const { community } = await member(plan.events[0]?.author ?? '')
    const random = randomFrom(seed).fork(`events of ${plan.slug}`)
    const everybody = await everybodyIn(tx, community)
    const hosting = { tx, keeping, plan, community, at: now(), random, everybody, member }
    for (const event of plan.events) await loadEvent(hosting, event)
  }
}

async function everybodyIn(tx: Tx, community: Id): Promise<Comer[]> {
  return tx.prepared<Comer>(
    'demo-comers',
    `select person_id as person, id as member from member
     where community_id = $1 and person_id is not null and state = 'active' order by joined_at, id`,
    [community],
  )
}

async function loadEvent(hosting: Hosting, plan: EventPlan): Promise<void> {
  const { tx, at, member } = hosting
  const author = await member(plan.author)
  const input = await inputOf(hosting, plan)
  const hasBegun = (plan.fromNow ?? plan.week) < 0
  const isOut = plan.status === undefined || plan.status === 'cancelled'
  const event = await importEvent(tx, author, input, {
    publishedAt: isOut ? plus(at, Math.min(plan.week * 7 - 14, -9) * day) : null,
    cover: await coverOf(hosting, plan, input.id, author),
    went: hasBegun ? await wentOf(hosting, plan) : [],
  })
  if (isOut && !hasBegun) await signUp(hosting, plan, event)
  await changeDates(hosting, plan, event, author)
  if (plan.live) await loadLive(hosting, plan.live, event)
  if (plan.after) await loadRecap(hosting, plan.after, event)
  const { reason = '' } = plan
  if (plan.status === 'review' || plan.status === 'returned')
    await submitEvent(tx, author, event.id)
  if (plan.status === 'returned')
    await returnEvent(tx, await member(hosting.plan.lead), event.id, { reason })
  if (plan.status === 'cancelled') await cancelEvent(tx, author, event.id, { reason })
}

/** What is otherwise on some dates of a series. */
async function changeDates(
  { tx, at }: Hosting,
  { otherwise = [] }: EventPlan,
  { occurrences, zone }: Event,
  author: Member,
): Promise<void> {
  const ahead = occurrences.filter(({ startsAt }) => startsAt > at)
  for (const { nth, reason, at: clock, venue, isOff = false } of otherwise) {
    const date = ahead[nth]
    if (!date) continue
    const day = wallText(wallTimeAt(zone, instantFrom(date.startsAt))).slice(0, 10)
    if (isOff) await cancelDate(tx, author, date.id, { reason })
    else
      await changeDate(tx, author, date.id, {
        ...(clock && { starts: `${day}T${clock}` }),
        ...(venue && { venue: { address: '', mapUrl: null, access: '', ...venue } }),
        reason,
      })
  }
}

async function coverOf(
  { tx, keeping, community, at }: Hosting,
  { cover }: EventPlan,
  to: Id,
  { member: by }: Member,
): Promise<FileView | null> {
  if (!cover) return null
  const past = await openPastFiles(keeping, tx, community)
  const file = await past.keep(await pictureNamed(cover), { id: newId(), name: cover })
  await attachPastFiles(tx, community, [{ to, by, at, files: [file] }], everyMember)
  return file.view
}

/** Who is named by the plan was there first. */
async function wentOf(hosting: Hosting, { week, going = 0, said = {}, after }: EventPlan) {
  const { at, random, everybody } = hosting
  const named = await Promise.all(Object.keys(said).map((key) => hosting.member(key)))
  const others = everybody.filter(({ member }) => named.every((each) => each.member !== member))
  return [...named, ...drawn(random, others, going - named.length)].map(({ member }, nth) => ({
    ...{ member, at: plus(at, (week * 7 - 6) * day + nth * hour), named: random.next() < 0.7 },
    came: nth < (after?.came ?? 0),
  }))
}

/** Those who come say so one after the other, then those who are named, and whoever thinks better of it. */
async function signUp(hosting: Hosting, plan: EventPlan, event: Event): Promise<void> {
  const { tx, random, community, at } = hosting
  const date = event.occurrences.find(({ endsAt }) => endsAt > at)
  if (!date) return
  const named = await Promise.all(
    Object.entries(plan.said ?? {}).map(async ([key, answer]) => {
      const { person, member } = await hosting.member(key)
      return { person, member, answer }
    }),
  )
  const { going = 0, maybe = 0 } = plan
  const free = hosting.everybody.filter(({ member }) =>
    named.every((each) => each.member !== member),
  )
  const said = drawn(random, free, going + maybe).map((comer, nth) => ({
    ...comer,
    answer: nth < going ? ('yes' as const) : ('maybe' as const),
  }))
  const leaves = said
    .slice(0, plan.leaves ? 1 : 0)
    .map((each) => ({ ...each, answer: 'no' as const }))
  const pool = event.joining === 'whole' ? event.id : date.id
  const ofAll = [...said, ...named].map(({ answer, ...comer }) => ({
    ...{ ...comer, community, pool, guest: null },
    said: saidBy(random, event, answer),
  }))
  await comeAll(tx, ofAll)
  await comeAll(
    tx,
    leaves.map(({ answer, ...comer }) => ({
      ...{ ...comer, community, pool, guest: null },
      said: saidBy(random, event, answer),
    })),
  )
}

function saidBy(random: Random, event: Event, answer: 'yes' | 'maybe' | 'no') {
  const { registration, tickets } = event
  const answers = registration.questions
    .filter(({ required, kind }) => required || kind !== 'text')
    .map(({ id, choices }) => ({ questionId: id, values: [random.pick(choices)] }))
  const ticketId = random.pick(tickets).id
  const consent = { attendees: random.next() < 0.7, hosts: random.next() < 0.5, sponsors: false }
  const guests = registration.guests > 0 && random.next() < 0.3 ? 1 : 0
  return { id: newId(), answer, ticketId, guests, answers, consent }
}

/** So many of them, another choice for each seed. */
function drawn<Item>(random: Random, from: readonly Item[], count: number): Item[] {
  return from
    .map((item) => ({ item, at: random.next() }))
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ item }) => item)
}
