import { expect, test } from 'vitest'
import { runJobs } from '#features/files/server/testing.ts'
import { day } from '#lib/time.ts'
import { shelf } from '../testing.ts'
import { askReviewJob } from './review-rows.ts'

test('when it is time its owner is asked, and says that it is still true or makes it so', async () => {
  await using kiln = await shelf()
  const { call, put, read } = kiln
  const { row } = await put('ann', { editing: 'open' })
  const { member: owner } = await kiln.member('bob')
  const at = `/resources/${row.id}`
  const set = { owner, days: 90 }
  expect((await call('bob', 'put', `${at}/review`, set)).status).toBe(403)
  expect((await call('ann', 'put', `${at}/review`, { owner: row.id, days: 90 })).status).toBe(404)
  const asked = await call('ann', 'put', `${at}/review`, set)
  expect(asked.body.row.review).toMatchObject({ owner, days: 90, asked: false, confirmedAt: null })

  const due = async () => {
    await kiln.database.pool.query(
      `update library_resource set review_at = now() - interval '1 hour'`,
    )
    const { rows } = await kiln.database.pool.query('select review_at from library_resource')
    await kiln.database.pool.query(
      `update graphile_worker._private_jobs set payload = payload::jsonb || $1::jsonb`,
      [JSON.stringify({ at: rows[0].review_at })],
    )
    await Promise.all([runJobs(kiln, askReviewJob), runJobs(kiln, askReviewJob)])
  }
  await due()
  expect((await read('eve', row.id)).body.row.review.asked).toBe(true)
  const told = (await kiln.entries()).filter(({ kind }) => kind === 'library.review-due')
  expect(told.map(({ audience }) => audience)).toEqual([[`member:${owner}`]])

  expect((await call('eve', 'post', `${at}/confirmed`)).status).toBe(403)
  const confirmed = (await call('bob', 'post', `${at}/confirmed`)).body.row.review
  expect(confirmed).toMatchObject({ asked: false, confirmedAt: expect.any(String) })
  expect(Date.parse(confirmed.at)).toBeGreaterThan(Date.now() + 89 * day)

  await due()
  const changed = await call('bob', 'patch', at, { after: 1, body: 'Cone 9, by now.' })
  expect(changed.body.row.review.asked).toBe(false)
  await call('ann', 'delete', `${at}/review`)
  expect((await read('bob', row.id)).body.row.review).toBeNull()
})

test('an owner who does not see it any more is not told of it', async () => {
  await using kiln = await shelf()
  const { row } = await kiln.put('ann')
  const { member: owner } = await kiln.member('bob')
  const at = `/resources/${row.id}`
  await kiln.call('ann', 'put', `${at}/review`, { owner, days: 1 })
  await kiln.call('ann', 'put', `${at}/plan`, { plan: [{ audience: ['leads'], from: null }] })
  await runJobs(kiln, askReviewJob)
  const kinds = (await kiln.entries()).map(({ kind }) => kind)
  expect(kinds).not.toContain('library.review-due')
})
