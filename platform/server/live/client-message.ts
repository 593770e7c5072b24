import { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import { id } from '#lib/shapes.ts'
import { isStorable } from '#lib/text.ts'
import { Invalid, NotFound } from '../errors/errors.ts'
import { problemOf } from '../errors/problem.ts'
import { platformErrors } from '../errors/texts.ts'
import { fieldErrors } from '../http/input.ts'
import type { Limiter } from '../http/limit.ts'
import type { SocketCall } from './call.ts'
import { type Connection, partOf } from './connection.ts'
import { closeCodes } from './protocol.ts'

const clientMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('subscribe'), community: id, after: z.int().min(0) }),
  z.object({ type: z.literal('unsubscribe'), community: id }),
  z.object({ type: z.literal('call'), ref: z.int(), name: z.string(), input: z.unknown() }),
])

interface Answering {
  connection: Connection
  calls: Readonly<Record<string, SocketCall>>
  subscribe(community: Id, after: number): void
  unsubscribe(community: Id): void
  /** Counts what this socket asks. */
  limits: Limiter
  onFailure(error: unknown): void
}

/** Handles the frames of one socket; undefined stands for a binary frame, which is never ours. */
export function answerClient(answering: Answering): (frame: string | undefined) => void {
  const { connection, calls, limits, onFailure } = answering

  return (frame) => {
    const message = frame === undefined ? undefined : parse(frame)
    if (!message) return connection.close(closeCodes.notOurs, 'not a frame of this protocol')
    if (message.type === 'call') {
      void call(message).catch(onFailure)
    } else if (message.type === 'unsubscribe') {
      answering.unsubscribe(message.community)
    } else {
      try {
        limits.take('600/minute', `subscribe ${connection.caller.person}`)
        answering.subscribe(message.community, message.after)
      } catch {
        connection.close(closeCodes.tooMany, 'too many subscriptions')
      }
    }
  }

  async function call(message: { ref: number; name: string; input?: unknown }): Promise<void> {
    const { ref, name } = message
    try {
      const known = Object.hasOwn(calls, name) ? calls[name] : undefined
      if (!known) throw new NotFound('call')
      limits.take(known.limit, `${name} ${connection.caller.person}`)
      const input = known.input.safeParse(message.input)
      if (!input.success) throw new Invalid(fieldErrors(input.error))
      const ok = await known.run(connection.caller, input.data)
      connection.send(partOf({ type: 'reply', ref, ok }))
    } catch (error) {
      const problem = problemOf(error, platformErrors.en)
      if (problem.status >= 500) onFailure(error)
      connection.send(partOf({ type: 'reply', ref, problem }))
    }
  }
}

function parse(frame: string): z.infer<typeof clientMessage> | undefined {
  try {
    const message: unknown = JSON.parse(frame)
    return isStorable(message) ? clientMessage.parse(message) : undefined
  } catch {
    return undefined
  }
}
