import { expect, test } from 'vitest'
import { type Name, type World, world } from '#app/testing/world.ts'
import { topicBy } from '../testing.ts'

const path = '/communities/kiln-circle'

async function similar(kiln: World, name: Name, title: string): Promise<string[]> {
  const at = `${path}/similar-topics?title=${encodeURIComponent(title)}`
  const { topics = [] } = await (await kiln.request(name, 'get', at)).json()
  return topics.map((topic: { title: string }) => topic.title)
}

test('topics are found by the letters and the words of their titles, and by how they begin', async () => {
  await using kiln = await world()
  const crawling = await topicBy(kiln, 'bob', { title: 'Why does my shino glaze crawl?' })
  await topicBy(kiln, 'bob', {
    title: 'Kiln shelves',
    body: 'Which kiln wash do you use on shelves?',
  })
  const hidden = 'Glaze crawling, for leads'
  await topicBy(kiln, 'ann', { title: hidden, audience: ['leads'] })

  expect(await similar(kiln, 'eve', 'Shino glazes crawling')).toEqual([crawling.title]) // by stems
  expect(await similar(kiln, 'eve', 'shnio glaze crwal')).toEqual([crawling.title]) // by letters
  expect(await similar(kiln, 'eve', 'Best kiln wash')).toEqual(['Kiln shelves'])
  expect(await similar(kiln, 'eve', 'Why does my')).not.toContain('Kiln shelves')
  expect(await similar(kiln, 'eve', 'Summer party')).toEqual([])
  expect(await similar(kiln, 'eve', '& | ! :* \\ \' "')).toEqual([]) // no operator gets through
  expect(await similar(kiln, 'ann', 'Glaze crawling')).toContain(hidden)
  expect(await similar(kiln, 'eve', 'Glaze crawling')).not.toContain(hidden)
  expect(await similar(kiln, 'out', 'Glaze crawling')).toEqual([])
})

test('what was renamed, taken away or merged is found as it is now', async () => {
  await using kiln = await world()
  const topic = await topicBy(kiln, 'bob', { title: 'Pinholes', body: 'My tenmoku.' })
  await kiln.request('bob', 'patch', `${path}/topics/${topic.id}`, {
    title: 'Bubbles in the glaze',
  })
  expect(await similar(kiln, 'eve', 'Pinholes')).toEqual([])
  expect(await similar(kiln, 'eve', 'Bubbles')).toEqual(['Bubbles in the glaze'])
  const page = await (await kiln.request('bob', 'get', `${path}/topics/${topic.id}/posts`)).json()
  expect(await similar(kiln, 'eve', 'tenmoku tenmoku')).toEqual([])
  await kiln.request('bob', 'delete', `${path}/posts/${page.posts[0].id}`)
  const words = await kiln.database.pool.query(`select words::text from forum_likeness`)
  expect(words.rows.map((row) => row.words).join()).not.toContain('tenmoku')
  const other = await topicBy(kiln, 'bob', { title: 'Glaze bubbles' })
  await kiln.request('mod', 'post', `${path}/topics/${topic.id}/merge`, { into: other.id })
  expect(await similar(kiln, 'eve', 'Bubbles in the glaze')).toEqual(['Glaze bubbles'])
  await kiln.request('mod', 'delete', `${path}/topics/${other.id}`)
  expect(await similar(kiln, 'eve', 'Bubbles in the glaze')).toEqual([])
})
