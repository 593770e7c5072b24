import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { type Name, type World, world } from '#app/testing/world.ts'
import type { Member } from '#features/communities/server/index.ts'
import { runJobs } from '#features/files/server/testing.ts'
import type { AudienceChoice } from '#features/releases/contract.ts'
import { openJob } from '#features/releases/server/plan-release.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { Tx } from '#platform/server/db/transaction.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { logHead } from '#platform/server/log/append.ts'
import { readVisibleLog } from '#platform/server/log/read.ts'
import type { LibrarySnapshot } from '../contract.ts'
import { archiveResource } from '../server/archive-resource.ts'
import { changeResource } from '../server/change-resource.ts'
import { addComment } from '../server/comments/comments.ts'
import { createResource } from '../server/create-resource.ts'
import { acknowledgeTerms } from '../server/drops/acknowledge-terms.ts'
import { answerDrop } from '../server/drops/answer-drop.ts'
import { clearDrop, setDrop } from '../server/drops/set-drop.ts'
import { readResource } from '../server/read-resource.ts'
import { removeResource } from '../server/remove-resource.ts'
import { confirmResource, setReview } from '../server/reviews/review.ts'
import { createSection, orderSections, removeSection } from '../server/sections.ts'
import { setPlan } from '../server/set-plan.ts'
import { approveResource, returnResource } from '../server/suggestions/decide.ts'
import { applyLibrary } from './replica.ts'

const circles = ['members', 'leads', 'public', 'ring', 'member'] as const
const who = fc.constantFrom<Name>('ann', 'mod', 'bob')
const at = fc.nat(7)

const step = fc.oneof(
  fc.record({
    do: fc.constantFrom('create', 'create', 'comment', 'change', 'agree', 'answer', 'catch-up'),
    who,
    at,
    circle: fc.constantFrom(...circles),
    later: fc.boolean(),
  }),
  fc.record({
    do: fc.constantFrom(
      ...([
        'plan',
        'pass',
        'archive',
        'remove',
        'approve',
        'return',
        'drop',
        'no-drop',
        'review',
      ] as const),
      ...(['confirm', 'section', 'order', 'no-section'] as const),
    ),
    who: fc.constant<Name>('ann'),
    at,
    circle: fc.constantFrom(...circles),
    later: fc.boolean(),
  }),
)
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never

let kiln: World
let ring: Id

beforeAll(async () => {
  kiln = await world()
  ring = newId()
  const { member } = await kiln.member('bob')
  await kiln.database.pool.query(
    `insert into ring (community_id, id, name) values ($1, $2, 'Founders')`,
    [kiln.community, ring],
  )
  await kiln.database.pool.query(
    'insert into ring_member (community_id, ring_id, member_id) values ($1, $2, $3)',
    [kiln.community, ring, member],
  )
})
afterAll(() => kiln?.[Symbol.asyncDispose]())

test('an old replica and the entries since make a fresh snapshot, for everybody and whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      const readers = await Promise.all(
        (['ann', 'mod', 'bob', 'eve'] as const).map((name) => readerOf(name)),
      )
      for (const each of steps) {
        await take(each)
        if (each.do === 'catch-up') await Promise.all(readers.map((reader) => reader.check()))
      }
      await Promise.all(readers.map((reader) => reader.check()))
    }),
    { numRuns: 12 },
  )
}, 120_000)

/** A replica that is kept by entries alone. */
async function readerOf(name: Name) {
  const member = await kiln.member(name)
  const fresh = () => takeSnapshot(kiln.database, kiln.people[name], kiln.community)
  let { seq, library: state }: { seq: number; library: LibrarySnapshot } = await fresh()
  return {
    async check() {
      const upTo = await logHead(kiln.database, kiln.community)
      const seen = { after: seq, upTo, limit: 5_000 }
      const entries = await readVisibleLog(kiln.database, kiln.community, member.keys, seen)
      state = entries.reduce(
        (before, { json }) => applyLibrary(before, JSON.parse(json), member),
        state,
      )
      seq = upTo
      expect(state).toEqual((await fresh()).library)
    },
  }
}

async function take(taken: Step): Promise<void> {
  if (taken.do === 'catch-up') return
  if (taken.do === 'pass') {
    await kiln.database.pool.query(`update release_step set at = at - interval '1 hour'`)
    return runJobs(kiln, openJob)
  }
  await kiln
    .as(taken.who, async (tx, member) => {
      const all = (await takeSnapshot(kiln.database, member.person, kiln.community)).library
      await doIt(tx, member, taken, all)
    })
    .catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error
    })
}

async function doIt(tx: Tx, member: Member, taken: Step, all: LibrarySnapshot): Promise<unknown> {
  const resource = all.resources.at(-1 - (taken.at % Math.max(1, all.resources.length)))
  const section = all.sections.at(taken.at % Math.max(1, all.sections.length))
  const plan = planOf(taken, member)
  if (taken.do === 'create')
    return createResource(tx, member, {
      ...{ id: newId(), kind: 'page', title: `Page ${taken.at}`, plan },
      sectionId: section?.id ?? null,
    })
  if (taken.do === 'section')
    return createSection(tx, member, { id: newId(), name: newId(), description: '' })
  if (taken.do === 'order')
    return orderSections(tx, member, { sections: all.sections.map(({ id }) => id).reverse() })
  if (taken.do === 'no-section') return section && removeSection(tx, member, section.id)
  if (!resource) return
  const { id, version, drop } = resource
  switch (taken.do) {
    case 'comment':
      return addComment(tx, member, id, { id: newId(), body: 'So it is.' })
    case 'change':
      return changeResource(tx, member, id, { after: version, title: newId(), note: '' })
    case 'agree':
      return acknowledgeTerms(tx, member, id, { version: drop?.termsVersion ?? 1 })
    case 'answer':
      return answerDrop(tx, member, id, { body: 'Yes.' })
    case 'plan':
      return setPlan(tx, member, id, plan)
    case 'archive':
      return archiveResource(tx, member, id, taken.later)
    case 'remove':
      return removeResource(tx, member, id)
    case 'approve':
      return approveResource(tx, member, id, { plan })
    case 'return':
      return returnResource(tx, member, id, { reason: 'Why?' })
    case 'drop':
      return setDrop(tx, member, id, {
        ...{ terms: taken.later ? `Keep it ${taken.at}.` : '', watermark: taken.later },
        ...{ question: 'Well?', endsAt: null },
      })
    case 'no-drop':
      return clearDrop(tx, member, id)
    case 'review':
      return setReview(tx, member, id, { owner: member.member, days: 30 })
    case 'confirm':
      return confirmResource(tx, member, id)
    default:
      return readResource(tx, member, id)
  }
}

function planOf({ circle, later }: Step, { member }: Member) {
  const audience: AudienceChoice =
    circle === 'ring' ? [`ring:${ring}`] : circle === 'member' ? [`member:${member}`] : [circle]
  const from = new Date(Date.now() + 30 * 60_000).toISOString()
  return [
    { audience, from: null },
    ...(later ? [{ audience: ['members'] satisfies AudienceChoice, from }] : []),
  ]
}
