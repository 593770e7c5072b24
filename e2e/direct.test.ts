import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChannel } from '#features/chat/server/create-channel.ts'
import { channelNamed } from '#features/chat/server/testing.ts'
import { newId } from '#lib/ids.ts'
import { faultsOf, faultsOn } from './support/faults.ts'
import { go, visit } from './support/go.ts'
import { type Device, type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet
let ann: Device
let bob: Device
let eve: Device

beforeAll(async () => {
  app = await hamlet()
  ann = await app.device('ann')
  bob = await app.device('bob')
  eve = await app.device('eve')
})
afterAll(() => app?.[Symbol.asyncDispose]())

const kiln = '/c/kiln-circle'

/** Says something, in answer to a message or in the channel itself; answers its id. */
async function say(
  name: 'ann' | 'bob' | 'eve' | 'mod',
  channelId: string,
  body: string,
  threadId?: string,
): Promise<string> {
  const path = `/communities/kiln-circle/channels/${channelId}/messages`
  const message = { id: newId(), body, threadId }
  expect((await app.world.request(name, 'post', path, message)).status).toBe(200)
  return message.id
}

async function direct(name: 'ann' | 'bob', others: readonly ('ann' | 'bob' | 'eve')[]) {
  const members = await Promise.all(
    others.map(async (each) => (await app.world.member(each)).member),
  )
  const path = '/communities/kiln-circle/directs'
  const answer = await app.world.request(name, 'post', path, { id: newId(), members })
  return (await answer.json()).id as string
}

test('two talk aside, live, and the lead sees nothing of it', async () => {
  const [his, hers, leads] = [
    await visit(bob, kiln),
    await visit(eve, kiln),
    await visit(ann, kiln),
  ]
  await hers.getByRole('heading', { level: 1 }).waitFor()
  await his.getByRole('button', { name: 'New message' }).click()
  await his.getByRole('checkbox', { name: 'eve' }).check()
  await his.getByRole('button', { name: 'Start writing' }).click()
  await his
    .getByRole('textbox', { name: 'Write to eve' })
    .fill('Between us: the glaze is lead-free')
  await his.keyboard.press('Enter')

  const line = hers.getByRole('navigation', { name: 'Direct' }).getByRole('link', { name: 'bob' })
  await line.click()
  await hers.locator('.message', { hasText: 'Between us' }).waitFor()
  expect(await leads.getByRole('navigation', { name: 'Direct' }).getByRole('link').count()).toBe(0)
  const address = new URL(hers.url()).pathname
  await ann.open(address)
  await leads.getByText('There is no such channel').or(leads.locator('.empty')).first().waitFor()
  expect(await leads.getByText('Between us').count()).toBe(0)
  expect([...bob.complaints, ...eve.complaints]).toEqual([])
})

test('whoever is blocked is folded away, and can not write to one alone', async () => {
  const { member } = await app.world.member('bob')
  const page = await visit(eve, `${kiln}/people/${member}`)
  await page.getByRole('button', { name: 'Block', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Block' }).click()
  await page.getByRole('button', { name: 'Unblock' }).waitFor()
  const aside = await direct('bob', ['eve'])
  const answer = await app.world.request(
    'bob',
    'post',
    `/communities/kiln-circle/channels/${aside}/messages`,
    { id: newId(), body: 'Hello?' },
  )
  expect([answer.status, (await answer.json()).code]).toEqual([403, 'direct.not-possible'])
  await go(page, '/settings/blocked')
  const list = page.getByRole('region', { name: 'Kiln Circle' })
  await list.getByRole('button', { name: 'Unblock bob' }).click()
  await page.getByText('You block nobody').waitFor()
})

test('what waits is gone through by keyboard, and all of it is marked read at once', async () => {
  const [firing, shop, attic] = [newId(), newId(), newId()]
  await app.world.as('ann', async (tx, ann) => {
    await createChannel(tx, ann, { id: attic, name: 'attic', topic: '', kind: 'open' })
    await createChannel(tx, ann, { id: firing, name: 'firing', topic: '', kind: 'open' })
    await createChannel(tx, ann, { id: shop, name: 'shop', topic: '', kind: 'open' })
  })
  await using mod = await app.device('mod')
  const page = await mod.open(kiln)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { member } = await app.world.member('mod')
  await say('bob', firing, 'The door is shut')
  await say('eve', shop, `<@${member}> the scales are yours`)
  const question = await say('mod', firing, 'Which cone?')
  await say('bob', firing, 'Ten', question)
  await say('bob', attic, 'Who left the light on?')
  await page.getByRole('link', { name: 'Catch up' }).click()
  const cards = page.getByRole('article')
  await expect.poll(() => cards.count()).toBe(4)
  await expect
    .poll(() => cards.first().getAttribute('aria-label'))
    .toBe('#shop: Somebody calls you')
  await page.getByRole('article', { name: 'Thread in #firing: An answer to you' }).waitFor()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.getByRole('region', { name: 'Thread in #firing' }).getByText('Ten').waitFor()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await expect.poll(() => new URL(page.url()).search).toBe('')
  await expect.poll(() => new URL(page.url()).pathname).toContain('/chat/')
  await page.keyboard.press('Shift+Escape')
  await page.getByText('Everything is marked read.').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Catch up' }).count()).toBe(0)
  expect(mod.complaints).toEqual([])
})

test('marking all read can be taken back, and a phone lists who wrote', async () => {
  const aside = await direct('bob', ['eve'])
  await using eve = await app.device('eve', { viewport: { width: 390, height: 844 } })
  const page = await visit(eve, `${kiln}/catch-up`)
  await page.locator('h1').first().waitFor()
  await say('bob', aside, 'Only for you')
  const card = page.getByRole('article', { name: 'bob: To you' })
  await card.waitFor()
  await page.keyboard.press('j')
  await page.keyboard.press('Shift+Escape')
  await card.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).click()
  await card.waitFor()
  while ((await card.count()) > 0) {
    await page.keyboard.press('j')
    await page.keyboard.press('e')
  }
  await go(page, `${kiln}/chat`)
  await page
    .getByRole('list', { name: 'Channels' })
    .getByRole('link', { name: 'Threads' })
    .waitFor()
  await page.getByRole('list', { name: 'Direct' }).getByRole('link', { name: 'bob' }).click()
  await page.locator('.message', { hasText: 'Only for you' }).waitFor()
})

test('what somebody blocked says to all is folded until one asks for it', async () => {
  const bob = (await app.world.member('bob')).member
  const general = await channelNamed(app.world, 'general')
  const block = `/communities/kiln-circle/blocks/${bob}`
  await app.world.request('eve', 'put', block)
  await say('bob', general, 'Said to all of you')
  const page = await eve.open(`${kiln}/chat/general`)
  await page.getByText('A message of somebody you blocked').waitFor()
  expect(await page.getByText('Said to all of you').count()).toBe(0)
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.locator('.message', { hasText: 'Said to all of you' }).waitFor()
  await app.world.request('eve', 'delete', block)
})

test('a channel goes into a folder of one’s own, which folds, and muted it steps back', async () => {
  const page = await visit(bob, `${kiln}/chat/general`)
  await page.getByRole('button', { name: 'Details' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('My folders').click()
  await sheet.getByRole('textbox', { name: 'New folder' }).fill('Craft')
  await sheet.getByRole('button', { name: 'Add' }).click()
  await expect.poll(() => sheet.getByRole('combobox', { name: 'Folder' }).inputValue()).not.toBe('')
  const mute = sheet.getByRole('switch', { name: 'Mute' })
  await mute.click({ force: true })
  await expect.poll(() => mute.isChecked()).toBe(true)
  expect(await faultsOf(page)).toEqual([])
  await page.keyboard.press('Escape')
  const folder = page.getByRole('navigation', { name: 'Craft' })
  await folder.getByRole('button', { name: 'Fold Craft' }).click()
  await expect.poll(() => folder.getByRole('link').count()).toBe(0)
  await page.reload()
  await folder.getByRole('button', { name: 'Unfold Craft' }).click()
  expect(await folder.getByRole('link').getAttribute('data-dimmed')).toBe('true')
})

test('a channel moves to a folder from the column, by keyboard too', async () => {
  const page = await visit(eve, `${kiln}/chat/general`)
  const chat = page.getByRole('navigation', { name: 'Chat', exact: true })
  await chat.getByRole('link', { name: /^general/ }).focus()
  const menu = chat.getByRole('button', { name: 'More about general' })
  await menu.waitFor({ state: 'attached' })
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Move to a new folder' }).click()
  await page.getByRole('textbox', { name: 'Folder' }).fill('Clay')
  await page.keyboard.press('Enter')
  const folder = page.getByRole('navigation', { name: 'Clay' })
  await folder.getByRole('link', { name: /^general/ }).hover()
  await folder.getByRole('button', { name: 'More about general' }).click()
  await page.getByRole('menuitem', { name: 'Take out of its folder' }).click()
  await folder.waitFor({ state: 'detached' })
  expect(eve.complaints).toEqual([])
})

test('calling everybody asks first, and names how many', async () => {
  const page = await visit(ann, `${kiln}/chat/general`)
  await page.getByRole('textbox', { name: 'Write to' }).fill('@channel the kiln is free')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'This calls all 3 members' }).waitFor()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send' }).click()
  const said = page.locator('.message:not([data-outgoing])', { hasText: 'the kiln is free' })
  await said.locator('.mention', { hasText: '@channel' }).waitFor()

  await page.getByRole('textbox', { name: 'Write to' }).fill('@here and tomorrow again')
  const later = async () => {
    await page.getByRole('button', { name: 'Send later' }).click()
    await page.getByRole('menuitem').first().click()
    await page.getByRole('heading', { name: 'This calls those who are here then' }).waitFor()
  }
  await later()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  const scheduled = async () =>
    (await app.world.database.pool.query('select id from chat_scheduled')).rowCount
  expect(await scheduled()).toBe(0)
  await later()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Send' }).click()
  await page.getByText('It will be sent').waitFor()
  expect(await scheduled()).toBe(1)
})

test('no screen has a fault that axe finds', async () => {
  const aside = await direct('bob', ['ann', 'eve'])
  await say('bob', aside, 'Who brings soup?')
  const screens = [
    [`${kiln}/catch-up`, 'Who brings soup?'],
    [`${kiln}/chat/${aside}`, 'Who brings soup?'],
    [`${kiln}/people`, 'seats are taken'],
  ] as const
  expect(await faultsOn(await visit(ann, kiln), screens)).toEqual([])
})
