import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { newId } from '#lib/ids.ts'
import type { Person } from '#platform/server/auth/session.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { type AudienceKey, sees } from '#platform/server/log/audience.ts'
import { mostLeads } from '../contract.ts'
import { applyCommunity } from '../web/replica.ts'
import { acceptGuidelines } from './accept-guidelines.ts'
import { memberFor } from './access.ts'
import { apply } from './apply.ts'
import { changeCommunity } from './change-community.ts'
import { changeRing } from './change-ring.ts'
import { changeRole } from './change-role.ts'
import { createInvitation } from './create-invitation.ts'
import { createRing } from './create-ring.ts'
import { decideApplication } from './decide-application.ts'
import { followProfile } from './follow-profile.ts'
import { handOver } from './hand-over.ts'
import { join } from './join.ts'
import { leave } from './leave.ts'
import { presentGuidelines, presentRings } from './present.ts'
import { publishGuidelines } from './publish-guidelines.ts'
import { removeMember } from './remove-member.ts'
import { removeRing } from './remove-ring.ts'
import { communitySnapshot } from './snapshot.ts'
import { communities } from './tables.ts'
import { arrange, headcount, newcomers } from './testing.ts'

const kindsOfAct = [
  'join',
  'apply',
  'admit',
  'decline',
  'leave',
  'remove',
  'role',
  'hand-over',
  'ring',
  'ring-members',
  'ring-remove',
  'publish',
  'accept',
  'rename',
  'change',
  'invite',
] as const
type Act = { kind: (typeof kindsOfAct)[number]; by: number; on: number; n: number }

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom(...kindsOfAct),
  by: fc.nat(6),
  on: fc.nat(6),
  n: fc.nat(1_000),
})

/** Does one thing as somebody to somebody; what is refused changes nothing. */
async function perform(kiln: World, people: readonly Person[], { kind, by, on, n }: Act) {
  const { transact } = kiln.platform
  const [person, other] = [people[by % people.length], people[on % people.length]]
  if (!person || !other) throw new Error('nobody is there')
  const ids = await memberIds(kiln)
  const target = ids.get(other.id) ?? newId()
  const somebody = [...ids.values()].filter((_, i) => (n >> i) % 2 === 1)
  const inside = <R>(
    work: (tx: Parameters<typeof leave>[0], actor: Parameters<typeof leave>[1]) => Promise<R>,
  ) => transact(async (tx) => work(tx, await memberFor(tx, person.id, kiln.community)))
  const acts: Record<Act['kind'], () => Promise<unknown>> = {
    join: () => transact((tx) => join(tx, person, kiln.community)),
    apply: () => transact((tx) => apply(tx, person, kiln.community, { why: `because ${n}` })),
    admit: () =>
      inside((tx, actor) => decideApplication(tx, actor, target, { decision: 'admit' }, '')),
    decline: () =>
      inside((tx, actor) => decideApplication(tx, actor, target, { decision: 'decline' }, '')),
    leave: () => inside(leave),
    remove: () => inside((tx, actor) => removeMember(tx, actor, target)),
    role: () =>
      inside((tx, actor) =>
        changeRole(tx, actor, target, {
          role: (['lead', 'moderator', 'member'] as const)[n % 3] ?? 'member',
        }),
      ),
    'hand-over': () =>
      inside((tx, actor) => handOver(tx, actor, { to: target, stay: n % 2 === 0 })),
    ring: () =>
      inside((tx, actor) =>
        createRing(tx, actor, {
          id: newId(),
          name: `ring ${n % 5}`,
          description: '',
          members: somebody,
        }),
      ),
    'ring-members': async () => {
      const [ring] = await presentRings(kiln.database, kiln.community)
      if (ring) await inside((tx, actor) => changeRing(tx, actor, ring.id, { members: somebody }))
    },
    'ring-remove': async () => {
      const [ring] = await presentRings(kiln.database, kiln.community)
      if (ring) await inside((tx, actor) => removeRing(tx, actor, ring.id))
    },
    publish: async () => {
      const { version: after } = await presentGuidelines(kiln.database, kiln.community)
      await inside((tx, actor) => publishGuidelines(tx, actor, { body: `version ${n}`, after }))
    },
    accept: async () => {
      const { version } = await presentGuidelines(kiln.database, kiln.community)
      await inside((tx, actor) => acceptGuidelines(tx, actor, { version }))
    },
    rename: () => transact((tx) => renamePerson(tx, person.id, `name ${n}`)),
    change: () =>
      inside((tx, actor) =>
        changeCommunity(tx, actor, {
          hue: n % 360,
          seats: 2 + (n % 7),
          admission: n % 2 === 0 ? 'open' : 'application',
        }),
      ),
    invite: () => inside((tx, actor) => createInvitation(tx, actor, { id: newId(), days: 1 }, '')),
  }
  await acts[kind]().catch((error) => {
    if (!(error instanceof Refusal)) throw error
  })
}

async function renamePerson(tx: Parameters<typeof followProfile>[0], id: string, name: string) {
  await tx.prepared('test-rename', 'update person set name = $2 where id = $1', [id, name])
  await followProfile(tx, { id, name })
}

async function memberIds({ database, community }: World): Promise<Map<string, string>> {
  const rows = await communities(database)
    .selectFrom('member')
    .select(['id', 'person_id'])
    .where('community_id', '=', community)
    .execute()
  return new Map(rows.map((row) => [row.person_id ?? '', row.id]))
}

async function sevenPeople(kiln: World): Promise<Person[]> {
  const insiders = (['ann', 'mod', 'bob', 'eve'] as const satisfies Name[]).map((name) => ({
    id: kiln.people[name],
    name,
    language: 'en' as const,
    timeZone: 'UTC',
    administrator: false,
  }))
  return [...insiders, ...(await newcomers(kiln, ['fay', 'gil', 'hua']))]
}

test('whatever happens, one to four lead, and no more are in than there are seats', async () => {
  await using kiln = await world()
  const people = await sevenPeople(kiln)
  await arrange(kiln, { visibility: 'listed', admission: 'open', seats: 6 })
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 8, maxLength: 16 }), async (history) => {
      // Two at a time, so that they meet.
      for (let i = 0; i < history.length; i += 2)
        await Promise.all(history.slice(i, i + 2).map((one) => perform(kiln, people, one)))
      const { active, leads } = await headcount(kiln)
      const { seats } = await communities(kiln.database)
        .selectFrom('community')
        .select('seats')
        .where('id', '=', kiln.community)
        .executeTakeFirstOrThrow()
      expect(active).toBeLessThanOrEqual(seats)
      expect(leads).toBeGreaterThanOrEqual(1)
      expect(leads).toBeLessThanOrEqual(mostLeads)
    }),
    { numRuns: 20 },
  )
}, 60_000)

test('an old replica and the entries since make a fresh snapshot', async () => {
  await using kiln = await world()
  const people = await sevenPeople(kiln)
  await arrange(kiln, { visibility: 'listed', admission: 'open', seats: 8 })
  const seen = { converged: 0, stale: 0 }
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 10 }), async (history) => {
      const before = await replicas(kiln, people)
      const after = (await kiln.entries()).at(-1)?.seq ?? 0
      for (const one of history) await perform(kiln, people, one)
      const entries = (await kiln.entries()).filter(({ seq }) => seq > after)
      for (const { viewer, snapshot } of before) {
        const now = await memberFor(kiln.database, viewer.person, kiln.community).catch(
          () => undefined,
        )
        if (!now || !sameKeys(viewer.keys, now.keys)) continue
        const visible = entries.filter(({ audience }) => sees(viewer.keys, audience))
        const result = visible.reduce<ReturnType<typeof applyCommunity>>(
          (state, entry) =>
            typeof state === 'object'
              ? applyCommunity(state, JSON.parse(entry.json), viewer)
              : state,
          snapshot,
        )
        if (typeof result !== 'object') {
          seen.stale += 1
          continue
        }
        expect(result).toEqual(await communitySnapshot(kiln.database, now))
        seen.converged += 1
      }
    }),
    { numRuns: 25 },
  )
  expect(seen.converged).toBeGreaterThan(20)
}, 60_000)

/** What each of these people holds who is in the community now. */
async function replicas(kiln: World, people: readonly Person[]) {
  const held = []
  for (const { id } of people) {
    const viewer = await memberFor(kiln.database, id, kiln.community).catch(() => undefined)
    if (viewer) held.push({ viewer, snapshot: await communitySnapshot(kiln.database, viewer) })
  }
  return held
}

function sameKeys(a: ReadonlySet<AudienceKey>, b: ReadonlySet<AudienceKey>): boolean {
  return a.size === b.size && a.isSubsetOf(b)
}
