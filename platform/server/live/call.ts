import type { z } from 'zod'
import type { Id } from '#lib/ids.ts'
import type { Limit } from '../http/limit.ts'

/** Who calls on a socket. */
export interface Caller {
  person: Id
  session: Id
}

/** Something a client may ask on the socket instead of over HTTP, because it is small and frequent. */
export interface SocketCall<Input = unknown> {
  input: z.ZodType<Input>
  limit: Limit
  run(caller: Caller, input: Input): Promise<unknown>
}

/** Declares a call with its input type checked, for a table of many. */
export function socketCall<Input>(call: SocketCall<Input>): SocketCall {
  return call as unknown as SocketCall
}
