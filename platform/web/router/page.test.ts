import { expect, expectTypeOf, test } from 'vitest'
import { type ParamsOf, page, pathTo } from './page.ts'

test('a path with its parameters filled in', () => {
  expect(pathTo('/c/$community/chat/$channel', { community: 'kiln', channel: 'a/b ü' })).toBe(
    '/c/kiln/chat/a%2Fb%20%C3%BC',
  )
  expect(pathTo('/settings', {})).toBe('/settings')
})

test('parameters are typed by the path', () => {
  expectTypeOf<ParamsOf<'/c/$community/chat/$channel'>>().toEqualTypeOf<{
    readonly community: string
    readonly channel: string
  }>()
  // @ts-expect-error channel is missing
  pathTo('/c/$community/chat/$channel', { community: 'kiln' })
  page({
    path: '/people/$person',
    within: 'app',
    // @ts-expect-error there is no parameter named community
    load: async () => (props: { params: { community: string } }) => props.params.community,
  })
})
