import { expect, test } from 'vitest'
import type { Name, World } from '#app/testing/world.ts'
import { removeMember } from '#features/communities/server/remove-member.ts'
import { memberId } from '#features/communities/server/testing.ts'
import { runJobs } from '#features/files/server/testing.ts'
import { deletePost } from '#features/forum/server/delete-post.ts'
import { mergeTopic } from '#features/forum/server/merge-topic.ts'
import { changeCategoryWish, changeTopicWish } from '#features/forum/server/own/change-wish.ts'
import { firstCategory, replyBy, topicBy } from '#features/forum/server/testing.ts'
import type { ReleasePlan } from '#features/releases/contract.ts'
import { passReleases } from '#features/releases/server/testing.ts'
import { hour, minute } from '#lib/time.ts'
import { due, mailWorld } from './testing.ts'

const root = '/communities/kiln-circle'
const follow = (kiln: World, name: Name, topicId: string, wish: 'follow' | 'mute' = 'follow') =>
  kiln.as(name, (tx, member) => changeTopicWish(tx, member, topicId, { wish }))

test('who follows a topic is mailed what others wrote in it, a minute later and together', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  expect(await arrive()).toEqual([]) // he wrote it himself
  await follow(kiln, 'mod', topic.id)

  await replyBy(kiln, 'eve', topic.id, 'Thin the **slip**.')
  await kiln.following.catchUp()
  const [wait = 0] = await due(kiln)
  await replyBy(kiln, 'eve', topic.id, 'And fire it slower.')
  await kiln.following.catchUp()
  const later = await due(kiln)
  expect(later).toHaveLength(1)
  expect([wait, later[0]].every((each = 0) => each > 0.8 * minute && each <= minute)).toBe(true)
  expect(later[0]).toBeLessThanOrEqual(wait) // what comes meanwhile does not put it off

  const mails = await arrive()
  expect(mails.map(({ to }) => to).sort()).toEqual(['bob', 'mod']) // not eve, who wrote them, nor ann
  for (const mail of mails) {
    expect(mail.header('subject')).toBe('[Kiln Circle] Crawling on shino')
    expect(mail.header('from')).toBe('"eve (Kiln Circle)" <hamlet@example.org>')
    expect(mail.raw).toContain('Thin the slip.')
    expect(mail.raw).toContain('Thin the <strong>slip</strong>.')
    expect(mail.raw).toContain('And fire it slower.')
    expect(mail.raw).toContain(`http://localhost:3000/c/kiln-circle/forum/${topic.id}/2`)
    expect(mail.header('references')).toBe(`<topic-${topic.id}@localhost>`)
  }
  expect(new Set(mails.map((mail) => mail.header('message-id'))).size).toBe(2)
  expect(await arrive()).toEqual([])
  const { rows } = await kiln.database.pool.query('select from mail_outbox')
  expect(rows).toEqual([])
})

test('a job that runs twice mails once', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  await arrive()
  await replyBy(kiln, 'eve', topic.id)
  await kiln.following.catchUp()
  const task = kiln.features.find(({ name }) => name === 'notifications')?.jobs
  const run = () =>
    task?.['notifications.mail-posts']?.({ community: kiln.community, topicId: topic.id })
  await Promise.all([run(), run()])
  await run()
  expect((await arrive()).map(({ to }) => to)).toEqual(['bob'])
})

test('of a category that one follows, new topics come too; not what one muted in it', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const category = await firstCategory(kiln)
  const wish = (name: Name, wished: string) =>
    kiln.request(name, 'put', `${root}/categories/${category}/wish`, { wish: wished })
  await wish('eve', 'follow')
  await wish('mod', 'mute')
  const topic = await topicBy(kiln, 'bob', { body: 'What would you change first?' })
  const mails = await arrive()
  expect(mails.map(({ to }) => to)).toEqual(['eve'])
  expect(mails[0]?.raw).toContain('What would you change first?')
  await follow(kiln, 'eve', topic.id, 'mute')
  await follow(kiln, 'mod', topic.id)
  await replyBy(kiln, 'bob', topic.id)
  expect((await arrive()).map(({ to }) => to)).toEqual(['mod'])
})

test('no mail of what was read, muted or deleted meanwhile', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  for (const name of ['eve', 'mod', 'ann'] as const) await follow(kiln, name, topic.id)
  await arrive()
  const first = await replyBy(kiln, 'bob', topic.id, 'The first.')
  const second = await replyBy(kiln, 'bob', topic.id, 'The second.')
  await kiln.following.catchUp()
  const read = (number: number) => ({ reads: [{ topicId: topic.id, number }] })
  await kiln.request('eve', 'put', `${root}/topic-reads`, read(second.number))
  await kiln.request('ann', 'put', `${root}/topic-reads`, read(first.number))
  await follow(kiln, 'mod', topic.id, 'mute')
  const [mail, ...more] = await arrive()
  expect([mail?.to, more]).toEqual(['ann', []])
  expect(mail?.raw).toContain('The second.')
  expect(mail?.raw).not.toContain('The first.')

  const third = await replyBy(kiln, 'bob', topic.id, 'The third.')
  await kiln.following.catchUp()
  await kiln.as('bob', (tx, bob) => deletePost(tx, bob, third.id))
  expect(await arrive()).toEqual([])
})

test('who lost access before the mail is written gets none', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  const forLeads = await topicBy(kiln, 'ann', { audience: ['leads'], title: 'Fees' })
  const eve = await memberId(kiln, 'eve')
  // As if she had followed it while she could see it.
  await kiln.database.pool.query(
    `insert into forum_wish (community_id, member_id, of_id, of_kind, wish) values ($1, $2, $3, 'topic', 'follow')`,
    [kiln.community, eve, forLeads.id],
  )
  await follow(kiln, 'eve', topic.id)
  await follow(kiln, 'mod', topic.id)
  await arrive()
  await replyBy(kiln, 'ann', forLeads.id, 'Twelve a month?')
  expect(await arrive()).toEqual([])
  await replyBy(kiln, 'bob', topic.id)
  await kiln.following.catchUp()
  await kiln.as('ann', (tx, ann) => removeMember(tx, ann, eve))
  expect((await arrive()).map(({ to }) => to)).toEqual(['mod'])
})

test('a post that was merged away meanwhile is told of where it is now', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const [from, into] = [await topicBy(kiln, 'bob'), await topicBy(kiln, 'ann', { title: 'Shino' })]
  await arrive()
  await replyBy(kiln, 'eve', from.id, 'Thin the slip.')
  await kiln.following.catchUp()
  await kiln.as('mod', (tx, mod) => mergeTopic(tx, mod, from.id, { into: into.id }))
  const mails = await arrive()
  expect(mails.map(({ to }) => to).sort()).toEqual(['ann', 'bob'])
  for (const { header, raw } of mails) {
    expect(header('subject')).toBe('[Kiln Circle] Shino')
    expect(raw).toContain(`/forum/${into.id}/`)
  }
})

test('words of who one blocked do not come, nor mails to an address that nobody has shown to be theirs', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  await follow(kiln, 'mod', topic.id)
  await follow(kiln, 'ann', topic.id)
  await arrive()
  await kiln.request('bob', 'put', `${root}/blocks/${await memberId(kiln, 'eve')}`)
  await kiln.database.pool.query('update person set email_verified = false where id = $1', [
    kiln.people.mod,
  ])
  await replyBy(kiln, 'eve', topic.id)
  expect((await arrive()).map(({ to }) => to)).toEqual(['ann'])
})

test('what is covered stays covered, members are named, and nothing is fetched', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  await arrive()
  const body = `<@${await memberId(kiln, 'ann')}> it was ||the clay||, see ![the row](https://example.org/a.png)\n\n<b>so</b> [here](javascript:alert(1))`
  await replyBy(kiln, 'eve', topic.id, body)
  const [mail] = await arrive()
  expect(mail?.raw).toContain('@ann it was [covered], see [the row]')
  expect(mail?.raw).toContain('&#60;b&#62;so&#60;/b&#62;')
  expect(mail?.raw).not.toMatch(/the clay|<img|href=3D"(javascript|https:..example)/)
})

test('in the language of who gets it, and not to who wants none', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const topic = await topicBy(kiln, 'bob')
  await follow(kiln, 'mod', topic.id)
  await arrive()
  await kiln.request('bob', 'patch', '/people/me', { language: 'de' })
  const wishes = '/people/me/mails'
  expect(await (await kiln.request('mod', 'get', wishes)).json()).toEqual({
    posts: true,
    reminders: true,
    surveys: true,
    announcements: true,
    sent: true,
  })
  await kiln.request('mod', 'patch', wishes, { posts: false })
  await replyBy(kiln, 'eve', topic.id)
  const [mail, ...more] = await arrive()
  expect([mail?.to, more]).toEqual(['bob', []])
  expect(mail?.raw).toContain('Im Thema lesen')
  expect((await kiln.request(null, 'get', wishes)).status).toBe(401)
})

test('without a mail server nothing is written that administrators could read', async () => {
  await using small = await mailWorld({ smtpUrl: undefined })
  const { kiln } = small
  const topic = await topicBy(kiln, 'bob')
  await replyBy(kiln, 'eve', topic.id)
  await kiln.following.catchUp()
  await runJobs(kiln, 'notifications.mail-posts')
  const { rows } = await kiln.database.pool.query('select from mail_outbox')
  expect(rows).toEqual([])
  expect((await (await kiln.request('bob', 'get', '/people/me/mails')).json()).sent).toBe(false)
})

test('a topic that opens by its plan is told of to those who follow its category and read it only now, once', async () => {
  await using small = await mailWorld()
  const { kiln, arrive } = small
  const category = await firstCategory(kiln)
  for (const name of ['ann', 'mod', 'bob', 'eve'] as const)
    await kiln.as(name, (tx, member) =>
      changeCategoryWish(tx, member, category, { wish: 'follow' }),
    )
  const plan: ReleasePlan = [
    { audience: ['leads'], from: null },
    { audience: ['members'], from: new Date(Date.now() + 48 * hour).toISOString() },
  ]
  const topic = await topicBy(kiln, 'bob', { title: 'A second kiln', body: 'For 2,400.', plan })
  expect((await arrive()).map(({ to }) => to)).toEqual(['ann'])
  await replyBy(kiln, 'ann', topic.id, 'Too dear.')
  expect((await arrive()).map(({ to }) => to)).toEqual(['bob'])

  // As if all of it had been two days ago: the first post is no news by its time.
  await kiln.database.pool.query(`update forum_post set at = at - interval '2 days'`)
  await passReleases(kiln, 49 * hour)
  const mails = await arrive()
  expect(mails.map(({ to }) => to).sort()).toEqual(['eve', 'mod']) // not ann, who read it before
  for (const { header, raw } of mails) {
    expect(header('subject')).toBe('[Kiln Circle] A second kiln')
    expect(raw).toContain('For 2,400.')
    expect(raw).not.toContain('Too dear.')
    expect(raw).toContain(`/c/kiln-circle/forum/${topic.id}/1`)
  }
  await passReleases(kiln, hour)
  expect(await arrive()).toEqual([])
})
