import type { Context } from 'hono'
import type { MessageView } from '#features/chat/contract.ts'
import type { Platform } from '#platform/server/feature.ts'
import { addressOf } from '#platform/server/http/app.ts'
import { readBytes } from '#platform/server/http/input.ts'
import { limiter } from '#platform/server/http/limit.ts'
import { largestPost, postLimit } from '../limits.ts'
import { webhookByToken } from './hook-for.ts'
import { type HookPost, postByHook } from './post-by-hook.ts'
import type { Webhook } from './tables.ts'

/** Makes a post of the bytes that a tool sent; throws refusals. */
type Read = (type: string, bytes: Uint8Array<ArrayBuffer>) => HookPost | Promise<HookPost>

export interface Receiving {
  /** The webhook of a request's token, and of the id beside it where there is one. Guessing is limited. */
  find(c: Context): Promise<Webhook | undefined>
  /** Posts what a tool sent; undefined when there is no such webhook. */
  receive(c: Context, read: Read): Promise<{ hook: Webhook; message: MessageView } | undefined>
  onFailure(error: unknown, c: Context): void
}

/** What both kinds of webhooks share: the way from a token to a message, and its limits. */
export function receiving({ database, transact, config, logger }: Platform): Receiving {
  const limits = limiter()
  const from = addressOf(config.trustProxy)

  async function find(c: Context): Promise<Webhook | undefined> {
    const { token = '', id } = c.req.param()
    const hook = await webhookByToken(database, token)
    const known = hook && (id === undefined || id === hook.id) ? hook : undefined
    limits.take(postLimit, known ? known.id : from(c))
    return known
  }

  return {
    find,
    async receive(c, read) {
      const hook = await find(c)
      if (!hook) return undefined
      const bytes = Uint8Array.from(await readBytes(c.req.raw, largestPost))
      const post = await read(c.req.header('content-type') ?? 'application/json', bytes)
      return { hook, message: await postByHook(transact, hook, post) }
    },
    onFailure: (error, c) =>
      logger.error('webhooks.failed', { error, method: c.req.method, path: c.req.routePath }),
  }
}
