import type { Context } from 'hono'
import type { MessageView } from '#features/chat/contract.ts'
import type { Answered } from '#features/chat/server/index.ts'
import { isId } from '#lib/ids.ts'
import { NotFound, Refusal, TooMany } from '#platform/server/errors/errors.ts'
import type { HookPost } from '../post-by-hook.ts'
import type { Receiving } from '../receive.ts'
import type { Webhook } from '../tables.ts'
import { markdownOf } from './markdown-of.ts'
import { readPayload } from './read-payload.ts'

/** Answers a post as Discord does: 204, or the message with `?wait=true` (https://docs.discord.com/developers/resources/webhook). */
export async function answerDiscord(c: Context, receiving: Receiving): Promise<Response> {
  return answering(c, receiving, async () => {
    const outcome = await receiving.receive(c, async (type, bytes) => ({
      ...(await read(type, bytes)),
      answers: answeredBy(c.req.query('thread_id')),
    }))
    if (!outcome) return unknown(c)
    return c.req.query('wait') === 'true' ? c.json(messageOf(outcome)) : c.body(null, 204)
  })
}

/** Tells a tool that asks before it posts what the webhook is called. */
export async function describeToDiscord(c: Context, receiving: Receiving): Promise<Response> {
  return answering(c, receiving, async () => {
    const hook = await receiving.find(c)
    return hook ? c.json(webhookOf(hook)) : unknown(c)
  })
}

async function answering(
  c: Context,
  { onFailure }: Receiving,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof TooMany) return tooMany(c, error.retryAfter)
    const [status, code, message] = reasonOf(error)
    if (status >= 500) onFailure(error, c)
    return c.json({ message, code }, status)
  }
}

async function read(type: string, bytes: Uint8Array<ArrayBuffer>): Promise<HookPost> {
  const payload = await readPayload(type, bytes)
  if (!payload) throw new Refusal(400, 'webhook.not-json')
  const body = markdownOf(payload)
  if (body === '') throw new Refusal(400, 'webhook.empty')
  return { body, name: payload.username ?? undefined }
}

/** Discord's threads are channels; ours are named by the message that began them. */
function answeredBy(thread: string | undefined): Answered | undefined {
  if (thread === undefined) return undefined
  if (!isId(thread)) throw new NotFound('channel')
  return { id: thread }
}

function unknown(c: Context): Response {
  return c.json({ message: 'Unknown Webhook', code: 10015 }, 404)
}

function tooMany(c: Context, seconds: number): Response {
  c.header('Retry-After', String(seconds))
  const message = 'You are being rate limited.'
  return c.json({ message, retry_after: seconds, global: false }, 429)
}

function reasonOf(error: unknown): [400 | 404 | 413 | 500, number, string] {
  const code = error instanceof Refusal ? error.code : ''
  if (code === 'webhook.not-json') return [400, 50109, 'The request body contains invalid JSON.']
  if (code === 'webhook.empty') return [400, 50006, 'Cannot send an empty message']
  if (code === 'input.too-large') return [413, 40005, 'Request entity too large']
  if (/^(?:channel|message|thread)\./.test(code)) return [404, 10003, 'Unknown Channel']
  return [500, 0, '500: Internal Server Error']
}

function webhookOf({ id, channel_id, community_id, name }: Webhook) {
  return { type: 1, id, channel_id, guild_id: community_id, name, avatar: null }
}

function messageOf({ hook, message }: { hook: Webhook; message: MessageView }) {
  return {
    id: message.id,
    type: 0,
    content: message.body,
    channel_id: message.channelId,
    author: { bot: true, id: hook.id, username: message.bot?.name ?? hook.name, avatar: null },
    attachments: [],
    embeds: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    timestamp: message.at,
    edited_timestamp: null,
    flags: 0,
    webhook_id: hook.id,
  }
}
