import type { Context } from 'hono'
import { Refusal } from '#platform/server/errors/errors.ts'
import { readBytes } from '#platform/server/http/input.ts'
import type { Sent } from './guest-form.ts'

const largest = 64 * 1024

/** What a form without script sent. */
export async function sentForm(c: Context): Promise<Sent> {
  const type = c.req.header('content-type') ?? ''
  if (!type.startsWith('application/x-www-form-urlencoded'))
    throw new Refusal(415, 'input.not-supported')
  return new URLSearchParams(new TextDecoder().decode(await readBytes(c.req.raw, largest)))
}
