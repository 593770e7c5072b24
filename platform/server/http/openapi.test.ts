import { expect, test } from 'vitest'
import { world } from '#app/testing/world.ts'
import { openApi } from './openapi.ts'

test('every route is described, with what it takes, gives and refuses', async () => {
  await using kiln = await world()
  const description = openApi(kiln.routes, 'http://localhost:3000')
  expect(description.openapi).toBe('3.1.0')
  const described = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path.replace('/api/v1', '')}`),
  )
  expect(described.toSorted()).toEqual(
    kiln.routes.map(({ method, path }) => `${method} ${path}`).toSorted(),
  )
  const post =
    description.paths['/api/v1/communities/{community}/channels/{channelId}/messages']?.post
  expect(post).toMatchObject({
    parameters: [{ name: 'community' }, { name: 'channelId', schema: { format: 'uuid' } }],
    requestBody: { content: { 'application/json': { schema: { required: ['id', 'body'] } } } },
    responses: { default: { content: { 'application/problem+json': {} } } },
  })
  const ids = Object.values(description.paths).flatMap((methods) =>
    Object.values(methods).map((operation) => (operation as { operationId: string }).operationId),
  )
  expect(new Set(ids).size).toBe(ids.length)
  expect(JSON.parse(JSON.stringify(description))).toEqual(description)
})
