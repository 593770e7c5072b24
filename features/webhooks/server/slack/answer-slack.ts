import type { Context } from 'hono'
import type { Answered } from '#features/chat/server/index.ts'
import { isId } from '#lib/ids.ts'
import { instantOfMicroseconds } from '#lib/time.ts'
import { Refusal, TooMany } from '#platform/server/errors/errors.ts'
import { emojiOf } from '#platform/server/mrkdwn/emoji.ts'
import type { HookPost } from '../post-by-hook.ts'
import type { Receiving } from '../receive.ts'
import { markdownOf } from './markdown-of.ts'
import { readPayload, type SlackPayload } from './read-payload.ts'

/** Answers a post as Slack does: `ok`, or a word for what is wrong (https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks). */
export async function answerSlack(
  c: Context,
  { receive, onFailure }: Receiving,
): Promise<Response> {
  try {
    const outcome = await receive(c, read)
    return outcome ? c.text('ok') : c.text('no_service', 404)
  } catch (error) {
    const [word, status] = wordFor(error)
    if (error instanceof TooMany) c.header('Retry-After', String(error.retryAfter))
    if (status >= 500) onFailure(error, c)
    return c.text(word, status)
  }
}

function read(type: string, bytes: Uint8Array): HookPost {
  const payload = readPayload(type, bytes)
  if (!payload) throw new Refusal(400, 'invalid_payload')
  const body = markdownOf(payload)
  if (body === '') throw new Refusal(400, 'no_text')
  return {
    body,
    name: payload.username ?? undefined,
    picture: pictureOf(payload),
    answers: answeredBy(payload),
    inChannel: payload.reply_broadcast ?? false,
  }
}

/** Slack names a message by the second and microsecond it was said; ours may be named by its id too. */
function answeredBy({ thread_ts }: SlackPayload): Answered | undefined {
  if (thread_ts === null || thread_ts === undefined || thread_ts === '') return undefined
  const named = String(thread_ts)
  if (isId(named)) return { id: named }
  const [, seconds, micros] = /^(\d{1,10})\.(\d{6})$/.exec(named) ?? []
  if (seconds === undefined) throw new Refusal(400, 'invalid_thread_ts')
  return { at: instantOfMicroseconds(Number(seconds) * 1_000_000 + Number(micros)) }
}

/** `:wave:`, or the emoji itself. */
function pictureOf({ icon_emoji }: SlackPayload): string | undefined {
  const icon = icon_emoji?.trim() ?? ''
  if (/^\p{RGI_Emoji}$/v.test(icon)) return icon
  const [, name = '', tone] = /^:([^\s:]+)(?:::skin-tone-([2-6]))?:$/.exec(icon) ?? []
  return emojiOf(name, tone)
}

function wordFor(error: unknown): [string, 400 | 403 | 404 | 410 | 413 | 429 | 500] {
  if (!(error instanceof Refusal)) return ['server_error', 500]
  switch (error.code) {
    case 'channel.not-found':
      return ['channel_not_found', 404]
    case 'message.not-found':
    case 'thread.answering-closed':
    case 'thread.root-deleted':
      return ['thread_not_found', 404]
    case 'channel.posting-closed':
      return ['channel_is_archived', 410]
    case 'limit.reached':
      return ['rate_limited', 429]
    case 'input.too-large':
      return ['payload_too_large', 413]
    default:
      return [error.code, 400]
  }
}
