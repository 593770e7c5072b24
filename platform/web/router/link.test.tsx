import { expect, test } from 'vitest'
import { markup } from '#platform/web/testing/index.ts'
import { Link } from './link.tsx'
import { pathTo } from './page.ts'

const hrefOf = async (to: string) =>
  /href="([^"]*)"/.exec(await markup(<Link to={to}>There</Link>))?.[1]

test.each(['kiln', 'ü ö', 'a/b', '100%', 'a?b#c', 'x$y', 'a&b'])(
  'a link to %j leads to the path as it was filled in',
  async (name) => {
    const to = pathTo('/people/$name', { name })
    const href = (await hrefOf(to))?.replaceAll('&amp;', '&')
    expect(decodeURIComponent(new URL(href ?? '', 'http://app').pathname)).toBe(`/people/${name}`)
  },
)

test('a query and a fragment stay what they are', async () => {
  expect(await hrefOf('/search?q=10&page=2#second')).toBe('/search?q=10&amp;page=2#second')
})
