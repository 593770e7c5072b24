import { afterAll, beforeAll, expect, test } from 'vitest'
import { takeSnapshot } from '#app/snapshot.ts'
import { takePosition } from '#features/forum/server/decisions/take-position.ts'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { faultsOn } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let eve: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  eve = await app.device('eve')
})
afterAll(() => app?.[Symbol.asyncDispose]())

const forum = '/c/kiln-circle/forum'

test('a decision is taken by two, blocked, adopted with an answer, and stands in the register', async () => {
  const topic = await topicBy(app.world, 'bob', {
    ...{ kind: 'decision', title: 'A new kiln', body: 'We buy the one from Rosa.' },
  })
  const [leads, hers] = [
    await visit(ann, `${forum}/${topic.id}`),
    await visit(eve, `${forum}/${topic.id}`),
  ]
  const card = hers.getByRole('article', { name: 'Decision' })
  await card.getByText(/^Open until/).waitFor()
  expect(await card.getByRole('button', { name: 'Write the outcome' }).count()).toBe(0)
  await card.getByRole('radio', { name: /^Block/ }).check()
  await card.getByRole('textbox', { name: 'Why you block it' }).fill('The wiring is too old.')
  await card.getByRole('button', { name: 'Say so' }).click()
  await card.getByRole('button', { name: 'Change how I stand' }).waitFor()

  const desk = leads.getByRole('article', { name: 'Decision' })
  await desk.getByText('The wiring is too old.').waitFor()
  await desk.getByRole('button', { name: 'Write the outcome' }).click()
  const dialog = leads.getByRole('dialog', { name: 'What came of it?' })
  await dialog.getByText(/^eve blocks this/).waitFor()
  await dialog.getByRole('textbox', { name: 'In words' }).fill('Rosa renews the wiring first, Eve.')
  await dialog.getByRole('checkbox', { name: /^My words answer the block/ }).check()
  await dialog.getByRole('button', { name: 'Write outcome' }).click()

  await card.getByText('Adopted although somebody blocked it', { exact: false }).waitFor()
  await hers.locator('.post-decided', { hasText: 'Adopted' }).waitFor()
  await go(leads, `${forum}/decisions`)
  await leads.getByRole('link', { name: 'A new kiln' }).waitFor()
  await leads.getByText('Rosa renews the wiring first, Eve.').waitFor()
  await leads.getByRole('link', { name: 'Rejected' }).click()
  await leads.getByText('No decision here yet').waitFor()
})

test('one goes on where one left, on another device too, and keeps a post', async () => {
  const topic = await topicBy(app.world, 'bob', { title: 'Where one left' })
  const long = 'A long reply.\n\n'.repeat(30)
  for (let n = 2; n <= 6; n++) await replyBy(app.world, 'bob', topic.id, `${long}The end of ${n}.`)
  const readBy = async () => {
    const { world } = app
    const { forumOwn } = await takeSnapshot(world.database, world.people.eve, world.community)
    return forumOwn.reads[topic.id] ?? 0
  }
  const read = { reads: [{ topicId: topic.id, number: 3 }] }
  await app.world.request('eve', 'put', '/communities/kiln-circle/topic-reads', read)
  expect(await readBy()).toBe(3)
  await using phone = await app.device('eve')
  const [one, other] = [await phone.open(forum), await visit(eve, forum)]
  const row = other.locator('.topic-row', { hasText: 'Where one left' })
  await row.getByText('3 new').waitFor()
  await one.getByRole('link', { name: 'Where one left' }).click()
  await one.getByText('You left here').waitFor()
  await one.getByRole('button', { name: 'Latest' }).click()
  await expect.poll(readBy, { timeout: 15_000 }).toBe(6)
  await row.locator('.topic-row-new').waitFor({ state: 'detached' })

  await one.getByRole('button', { name: 'First' }).click()
  await one.getByRole('button', { name: 'Follow', exact: true }).click()
  await one.getByRole('menuitem', { name: 'Follow this topic' }).click()
  await row.getByText('Following').waitFor({ state: 'attached' })

  const post = one.locator('[data-post="1"]')
  await post.getByRole('button', { name: 'More' }).click()
  await one.getByRole('menuitem', { name: 'Save for later' }).click()
  await post.getByText('Saved for later').waitFor()
  await go(other, `/c/kiln-circle/saved`)
  await other.getByText('Where one left').waitFor()
})

test('decisions have no fault that axe finds', async () => {
  const topic = await topicBy(app.world, 'bob', {
    ...{ kind: 'decision', title: 'Tuesdays or Thursdays for the shared firing, from January on' },
  })
  await replyBy(app.world, 'mod', topic.id)
  for (const [name, stance, reason] of [
    ['mod', 'agree', 'Thursdays suit those with children.'],
    ['bob', 'abstain', ''],
    ['eve', 'block', 'The gas is not delivered before Friday, so nobody could fire on a Thursday.'],
  ] as const)
    await app.world.as(name, (tx, member) => takePosition(tx, member, topic.id, { stance, reason }))
  const screens = [
    [`${forum}/${topic.id}`, 'The gas is not delivered'],
    [`${forum}/decisions`, topic.title],
    [forum, topic.title],
  ] as const
  expect(await faultsOn(await visit(ann, forum), screens)).toEqual([])
})
