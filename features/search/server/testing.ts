import { expect } from 'vitest'
import type { World } from '#app/testing/world.ts'

/** All that the index says. */
export async function indexOf({ database }: World) {
  const { rows: documents } = await database.pool.query(
    'select * from search_document order by kind, id',
  )
  const { rows: wordings } = await database.pool.query(
    'select * from search_wording order by kind, id',
  )
  const { rows: words } = await database.pool.query(
    'select * from search_word order by word, audience',
  )
  return { documents, wordings, words }
}

/** The index of a follower that caught up is the one that a fresh walk makes. Answers with it. */
export async function expectAsFresh(world: World) {
  await world.following.catchUp()
  const followed = await indexOf(world)
  await world.database.pool.query(
    'truncate search_document, search_wording, search_word, search_walk',
  )
  await world.database.pool.query('delete from community_log_cursor')
  await world.following.catchUp()
  expect(await indexOf(world)).toEqual(followed)
  return followed
}
