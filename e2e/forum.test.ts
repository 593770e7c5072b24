import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { replyBy, topicBy } from '#features/forum/server/testing.ts'
import { writeReplies } from '#features/forum/server/write-reply.ts'
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

const forum = '/c/kiln-circle/forum'
const post = (page: Page, text: string) =>
  page.locator('.post:not([data-outgoing])', { hasText: text })

async function reply(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Reply to this topic' }).fill(text)
  await page.getByRole('button', { name: 'Send reply' }).click()
  await post(page, text).waitFor()
}

test('a topic is opened, and what is written in it arrives live', async () => {
  const [hers, his] = [await visit(ann, forum), await visit(bob, forum)]
  await his.getByText('Nothing here yet').waitFor()
  await hers.getByRole('link', { name: 'New topic' }).click()
  await hers.getByRole('radio', { name: 'Question' }).check()
  await hers.getByRole('textbox', { name: 'Title' }).fill('Crawling on shino')
  await hers.getByRole('textbox', { name: 'Your text' }).fill('Where the **slip** is thickest.')
  await hers.getByRole('textbox', { name: 'Tags' }).fill('shino, reduction')
  await hers.getByRole('button', { name: 'Open topic' }).click()
  await post(hers, 'Where the slip is thickest.').waitFor()

  await his.getByRole('link', { name: 'Crawling on shino' }).click()
  await post(his, 'Where the slip is thickest.').getByRole('button', { name: 'Quote' }).click()
  const box = his.getByRole('textbox', { name: 'Reply to this topic' })
  await expect.poll(() => box.inputValue()).toContain('> Where the **slip** is thickest.')
  await his.keyboard.type('Thin it.')
  await his.getByRole('button', { name: 'Send reply' }).click()
  await post(hers, 'Thin it.').waitFor()
  await post(hers, 'Thin it.').getByRole('button', { name: /^Like/ }).click()
  await post(his, 'Thin it.').getByRole('button', { name: 'Like. One likes it' }).waitFor()
  await hers.getByText('2 of 2').waitFor()
  expect([...ann.complaints, ...bob.complaints]).toEqual([])
})

test('one’s own words are edited and deleted, and everybody sees what they said before', async () => {
  const topic = await topicBy(app.world, 'ann', { title: 'How long do you hold' })
  await replyBy(app.world, 'bob', topic.id, 'Twenty minutes.')
  const other = await topicBy(app.world, 'ann', { title: 'What a hold does' })
  const address = `${app.url}/c/kiln-circle/forum/${other.id}`
  await replyBy(app.world, 'eve', topic.id, `Why so long?\n\n${address}`)
  const [his, hers] = [
    await visit(bob, `${forum}/${topic.id}`),
    await visit(eve, `${forum}/${topic.id}`),
  ]
  await post(his, 'Why so long?').locator('.topic-embed', { hasText: 'No replies yet' }).waitFor()
  await post(his, 'Twenty minutes.').getByRole('button', { name: 'More' }).click()
  await his.getByRole('menuitem', { name: /^Edit/ }).click()
  await his.getByRole('textbox', { name: 'Your text' }).fill('Twenty five minutes.')
  await his.getByRole('button', { name: 'Save' }).click()
  await post(hers, 'Twenty five minutes.')
    .getByRole('button', { name: /^Edited/ })
    .click()
  const versions = hers.getByRole('dialog', { name: 'What it said before' })
  await versions.getByText('First version').waitFor()
  await versions.locator('ins', { hasText: 'five' }).waitFor()
  await hers.keyboard.press('Escape')

  await post(his, 'Twenty five minutes.').getByRole('button', { name: 'More' }).click()
  await his.getByRole('menuitem', { name: 'Delete…' }).click()
  await his.getByRole('button', { name: 'Delete post' }).click()
  await hers.getByText('This post was deleted.').waitFor()
  expect([...bob.complaints, ...eve.complaints]).toEqual([])
})

test('a moderator pins, closes, moves posts out and merges; the others see it happen', async () => {
  const topic = await topicBy(app.world, 'ann', { title: 'Kilns in general' })
  await replyBy(app.world, 'bob', topic.id, 'About cones.')
  await replyBy(app.world, 'eve', topic.id, 'About bricks.')
  await using mod = await app.device('mod')
  const [theirs, his] = [
    await mod.open(`${forum}/${topic.id}`),
    await visit(bob, `${forum}/${topic.id}`),
  ]
  const manage = async (entry: string | RegExp) => {
    await theirs.getByRole('button', { name: 'Change this topic' }).click()
    await theirs.getByRole('menuitem', { name: entry }).click()
  }
  await post(his, 'About bricks.').waitFor()
  expect(await his.getByRole('button', { name: 'Change this topic' }).count()).toBe(0)
  await manage('Pin')
  await his.locator('.topic-head').getByText('Pinned').waitFor()

  await manage('Move posts out…')
  await theirs.getByRole('checkbox', { name: 'Choose post 3' }).check()
  await theirs.getByRole('button', { name: 'Move to a new topic' }).click()
  await theirs.getByRole('textbox', { name: 'Title' }).fill('Bricks')
  await theirs.getByRole('button', { name: 'Move posts' }).click()
  await theirs.getByRole('heading', { name: 'Bricks' }).waitFor()
  await his.getByRole('link', { name: 'Show it where it is now' }).click()
  await his.getByRole('heading', { name: 'Bricks' }).waitFor()
  await post(his, 'About bricks.').waitFor()

  await manage('Merge into another topic…')
  const into = theirs.getByRole('combobox', { name: 'Into' })
  await into.selectOption({ label: 'Kilns in general' })
  await theirs.getByRole('button', { name: 'Merge', exact: true }).click()
  for (const page of [theirs, his]) {
    await page.getByRole('heading', { name: 'Kilns in general' }).waitFor()
    await post(page, 'About bricks.').waitFor()
  }
  await manage('Close')
  await his.locator('.topic-dock').getByText('This topic is closed.').waitFor()
  expect([...mod.complaints, ...bob.complaints]).toEqual([])
})

test('a thread of the chat becomes a topic, and the chat leads there', async () => {
  const page = await visit(ann, '/c/kiln-circle/chat/general')
  await page.getByRole('textbox', { name: 'Write to' }).fill('Second bisque, worth it? I think so.')
  await page.keyboard.press('Enter')
  const message = page.locator('.channel .message:not([data-outgoing])', { hasText: 'worth it' })
  await message.hover()
  await message
    .getByRole('button', { name: 'More' })
    .or(message.locator('[aria-haspopup="menu"]'))
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Make a forum topic of it…' }).click()
  const title = page.getByRole('textbox', { name: 'Title' })
  await expect.poll(() => title.inputValue()).toBe('Second bisque, worth it?')
  await page.getByRole('button', { name: 'Make a topic' }).click()
  await page.getByRole('heading', { name: 'Second bisque, worth it?' }).waitFor()
  await post(page, 'I think so.').waitFor()
  await page.getByRole('link', { name: 'Show where' }).click()
  const thread = page.getByRole('region', { name: 'Thread in #general' })
  await thread.getByRole('link', { name: 'Second bisque, worth it?' }).waitFor()
  expect(ann.complaints).toEqual([])
})

test('of a thousand posts one goes to any, and back, and what is far away is not drawn', async () => {
  const topic = await topicBy(app.world, 'ann', { title: 'A long one' })
  const { community, people, platform } = app.world
  const by = { person: people.bob, community, topicId: topic.id }
  await platform.transact((tx) =>
    writeReplies(
      tx,
      Array.from({ length: 999 }, (_, n) => ({
        ...by,
        id: newId(),
        body: `This is post ${n + 2}.`,
      })),
    ),
  )
  const page = await visit(eve, `${forum}/${topic.id}/700`)
  await post(page, 'This is post 700.').waitFor()
  expect(await page.locator('.post').count()).toBeLessThan(60)
  await page.getByText('of 1,000').or(page.getByText('of 1000')).first().waitFor()
  await page.getByRole('button', { name: 'Latest' }).click()
  await post(page, 'This is post 1000.').waitFor()
  await page.getByRole('button', { name: 'First' }).click()
  await page.getByRole('heading', { name: 'A long one' }).waitFor()
  await page.getByRole('button', { name: 'Go to a post' }).click()
  await page.getByRole('spinbutton', { name: 'Number of the post' }).fill('345')
  await page.keyboard.press('Enter')
  await post(page, 'This is post 345.').waitFor()
  expect(eve.complaints).toEqual([])
})

test('a reply that was written without a network is sent when it is back', async () => {
  const topic = await topicBy(app.world, 'ann', { title: 'In the shed' })
  const page = await visit(bob, `${forum}/${topic.id}`)
  await page.getByRole('button', { name: 'Reply to this topic' }).click()
  await page.getByRole('textbox', { name: 'Reply to this topic' }).fill('No reception here.')
  app.cut()
  await page.getByRole('button', { name: 'Send reply' }).click()
  await page.getByText('Will be sent once there is a connection').waitFor()
  await app.mend()
  await post(page, 'No reception here.').waitFor()
  await page.getByRole('button', { name: 'Reply to this topic' }).click()
  await reply(page, 'And now there is.')
})

test('axe finds nothing', async () => {
  const topic = await topicBy(app.world, 'ann', {
    title:
      'What a title looks like that is as long as titles may be when somebody has very much to say at once',
    tags: ['glaze', 'a-tag-of-twenty-nine-letters-x'],
    body: 'Text\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\ncode\n```\n',
  })
  await replyBy(app.world, 'bob', topic.id)
  const page = await visit(ann, forum)
  await page.getByRole('link', { name: topic.title }).first().waitFor()
  expect(await faultsOf(page)).toEqual([])
  await go(page, `${forum}/${topic.id}`)
  await post(page, 'Thin the slip.').waitFor()
  expect(await faultsOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Reply to this topic' }).click()
  await page.getByRole('textbox', { name: 'Reply to this topic' }).waitFor()
  expect(await faultsOf(page)).toEqual([])
  const screens = [
    [`${forum}/new`, 'Open topic'],
    ['/c/kiln-circle/settings/forum', 'New category'],
  ] as const
  expect(await faultsOn(page, screens)).toEqual([])
})
