import pg from 'pg'
import { expect, test } from 'vitest'
import { sparedDatabase } from './test-database.ts'

const prepare = async (connectionString: string) => {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query(`
    create table kiln (id integer generated always as identity primary key, name text not null,
      loud text generated always as (upper(name)) stored);
    create table firing (kiln_id integer not null references kiln (id), cone integer not null);
    create sequence round;
    insert into kiln (name) values ('north'), ('south');
    insert into firing values (2, 6)`)
  await client.end()
}

const rowsOf = async ({ pool }: Awaited<ReturnType<typeof sparedDatabase>>) => {
  const { rows } = await pool.query(
    'select * from kiln left join firing on kiln_id = id order by id',
  )
  return rows
}

test('a database that was given back holds what it held at first, whatever was done in it', async () => {
  const first = await sparedDatabase('kilns', prepare)
  const asMade = await rowsOf(first)
  expect(asMade.map(({ loud, cone }) => [loud, cone])).toEqual([
    ['NORTH', null],
    ['SOUTH', 6],
  ])
  await first.pool.query(`
    delete from firing; delete from kiln where name = 'south'; update kiln set name = 'east';
    insert into kiln (name) values ('west'); insert into firing values (3, 10); select nextval('round')`)
  await first[Symbol.asyncDispose]()

  await using again = await sparedDatabase('kilns', prepare)
  expect(again.url).toBe(first.url)
  expect(await rowsOf(again)).toEqual(asMade)
  const next = await again.pool.query(`insert into kiln (name) values ('west')
    returning id, nextval('round')::integer as round`)
  expect(next.rows).toEqual([{ id: 3, round: 1 }])
})

test('two at once are two', async () => {
  await using one = await sparedDatabase('kilns', prepare)
  await using other = await sparedDatabase('kilns', prepare)
  expect(one.url).not.toBe(other.url)
})
