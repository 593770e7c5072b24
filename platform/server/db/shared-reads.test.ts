import { expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import { openDatabase } from './database.ts'

const one = (value: number) => ({ name: 'one', text: 'select $1::int as value', values: [value] })

test('many read at once and each gets its own; a statement that fails fails alone', async () => {
  await using database = await testDatabase('empty', async () => {})
  const read = ({ name, text, values }: ReturnType<typeof one>) =>
    database.prepared<{ value: number }>(name, text, values)
  const numbers = Array.from({ length: 200 }, (_, index) => index)
  const settled = await Promise.allSettled(
    numbers.map((each) =>
      each % 50 === 7
        ? database.prepared('broken', 'select 1 / $1::int as value', [0])
        : read(one(each)),
    ),
  )
  const values = settled.map((each) => (each.status === 'fulfilled' ? each.value : 'failed'))
  expect(values).toEqual(numbers.map((each) => (each % 50 === 7 ? 'failed' : [{ value: each }])))
})

test('a slow read holds up nobody who comes after it', async () => {
  await using database = await testDatabase('empty', async () => {})
  let isSlow = true
  const slow = database.prepared('slow', 'select pg_sleep($1)', [1]).then(() => {
    isSlow = false
  })
  for (let each = 0; each < 100; each++) await database.prepared('one', one(each).text, [each])
  expect(isSlow).toBe(true)
  await slow
})

test('a connection that breaks fails what waited for it, and the next read has another', async () => {
  await using database = await testDatabase('empty', async () => {})
  const hanging = Promise.allSettled(
    Array.from({ length: 8 }, () => database.prepared('hang', 'select pg_sleep($1)', [60])),
  )
  const others = `from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`
  await expect
    .poll(async () => {
      const { rows } = await database.pool.query(
        `select count(*)::int ${others} and state = 'active'`,
      )
      return rows[0].count
    })
    .toBe(4)
  await database.pool.query(`select pg_terminate_backend(pid) ${others}`)
  expect((await hanging).map(({ status }) => status)).toEqual(Array(8).fill('rejected'))
  expect(await database.prepared('one', one(5).text, [5])).toEqual([{ value: 5 }])
})

test('where nobody listens a read fails, and does not wait', async () => {
  await using nowhere = openDatabase('postgres://127.0.0.1:1/nothing')
  await expect(nowhere.prepared('one', one(1).text, [1])).rejects.toThrow('ECONNREFUSED')
})
