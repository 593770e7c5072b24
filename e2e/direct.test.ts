import { afterAll, beforeAll, expect, test } from 'vitest'
import { createChannel } from '#features/chat/server/create-channel.ts'
import { newId } from '#lib/ids.ts'
import { faultsOf, looks } from './support/faults.ts'
import { type Hamlet, hamlet } from './support/hamlet.ts'

let app: Hamlet

beforeAll(async () => {
  app = await hamlet()
})
afterAll(() => app?.[Symbol.asyncDispose]())

const kiln = '/c/kiln-circle'

async function say(name: 'ann' | 'bob' | 'eve', channelId: string, body: string): Promise<void> {
  const path = `/communities/kiln-circle/channels/${channelId}/messages`
  expect((await app.world.request(name, 'post', path, { id: newId(), body })).status).toBe(200)
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
  await using bob = await app.device('bob')
  await using eve = await app.device('eve')
  await using ann = await app.device('ann')
  const [his, hers, leads] = [await bob.open(kiln), await eve.open(kiln), await ann.open(kiln)]
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
  await using eve = await app.device('eve')
  const { member } = await app.world.member('bob')
  const page = await eve.open(`${kiln}/people/${member}`)
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
  await page.getByRole('button', { name: 'Unblock' }).click()
  await page.getByRole('button', { name: 'Block', exact: true }).waitFor()
})

test('what waits is gone through by keyboard, and all of it is marked read at once', async () => {
  const [firing, shop] = [newId(), newId()]
  await app.world.as('ann', async (tx, ann) => {
    await createChannel(tx, ann, { id: firing, name: 'firing', topic: '', kind: 'open' })
    await createChannel(tx, ann, { id: shop, name: 'shop', topic: '', kind: 'open' })
  })
  await using mod = await app.device('mod')
  const page = await mod.open(kiln)
  await page.getByRole('heading', { level: 1 }).waitFor()
  const { member } = await app.world.member('mod')
  await say('bob', firing, 'The door is shut')
  await say('eve', shop, `<@${member}> the scales are yours`)
  await page.getByRole('link', { name: 'Catch up' }).click()
  const cards = page.getByRole('article')
  await expect.poll(() => cards.count()).toBe(2)
  await expect
    .poll(() => cards.first().getAttribute('aria-label'))
    .toBe('#shop: Somebody calls you')
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await page.getByRole('log').waitFor()
  await expect.poll(() => new URL(page.url()).pathname).toContain('/chat/')
  await page.keyboard.press('Shift+Escape')
  await page.getByText('Everything is marked read.').waitFor()
  await expect.poll(() => page.getByRole('link', { name: 'Catch up' }).count()).toBe(0)
  expect(mod.complaints).toEqual([])
})

test('calling everybody asks first, and names how many', async () => {
  await using ann = await app.device('ann')
  const page = await ann.open(`${kiln}/chat/general`)
  await page.getByRole('textbox', { name: 'Write to' }).fill('@channel the kiln is free')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'This calls all 3 members' }).waitFor()
  await page.getByRole('button', { name: 'Send' }).last().click()
  await page.locator('.message:not([data-outgoing])', { hasText: 'the kiln is free' }).waitFor()
})

test.each(looks)('no screen has a fault that axe finds: %s', async (_, look) => {
  const aside = await direct('bob', ['ann', 'eve'])
  await say('bob', aside, 'Who brings soup?')
  await using ann = await app.device('ann', look)
  for (const path of [`${kiln}/catch-up`, `${kiln}/chat/${aside}`, `${kiln}/people`]) {
    const page = await ann.open(path)
    await page.locator('h1').first().waitFor()
    expect(await faultsOf(page)).toEqual([])
  }
})
