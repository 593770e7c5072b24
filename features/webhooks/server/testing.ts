import type { World } from '#app/testing/world.ts'
import { channelNamed } from '#features/chat/server/testing.ts'
import { newId } from '#lib/ids.ts'
import type { CreateWebhook, NewWebhook } from '../contract.ts'
import { createWebhook } from './create-webhook.ts'

/** A webhook of ann's, in general unless said. */
export async function makeHook(
  world: World,
  given: Partial<CreateWebhook> = {},
): Promise<NewWebhook> {
  const channelId = given.channelId ?? (await channelNamed(world, 'general'))
  const input = { id: newId(), name: 'Build bot', picture: null, ...given, channelId }
  return world.as('ann', (tx, ann) => createWebhook(tx, ann, input))
}

type Body = string | object
type Init = { headers?: Record<string, string>; method?: string }

/** What a tool gets that posts from somewhere else. */
export function post(world: World, path: string, body: Body, init: Init = {}): Promise<Response> {
  const { method = 'POST', headers = { 'content-type': 'application/json' } } = init
  const env = { incoming: { socket: { remoteAddress: '192.0.2.1', remoteFamily: 'IPv4' } } }
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const request = method === 'GET' ? { method, headers } : { method, headers, body: text }
  return Promise.resolve(world.app.request(path, request, env))
}

/** Status and word that Slack's tools get. */
export async function sayToSlack(world: World, token: string, body: Body, init: Init = {}) {
  const reply = await post(world, `/hooks/slack/${token}`, body, init)
  return [reply.status, await reply.text()]
}
