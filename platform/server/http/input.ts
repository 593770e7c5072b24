import { z } from 'zod'
import { isStorable } from '#lib/text.ts'
import { type FieldError, Invalid, Refusal } from '../errors/errors.ts'
import type { Incoming } from './route.ts'

const locales = { en: z.locales.en().localeError, de: z.locales.de().localeError }

/** Checks several parts of a request at once; throws `Invalid` with every failing field of all of them. */
export function validate<Part extends string>(
  language: 'en' | 'de',
  parts: Record<Part, readonly [schema: z.ZodType | undefined, value: unknown]>,
): Record<Part, unknown> {
  const failures: FieldError[] = []
  const valid: Partial<Record<Part, unknown>> = {}
  for (const part of Object.keys(parts) as Part[]) {
    const [schema, value] = parts[part]
    if (!isStorable(value)) throw new Refusal(422, 'input.not-text')
    const parsed = schema?.safeParse(value, { error: locales[language] })
    if (parsed && !parsed.success) failures.push(...fieldErrors(parsed.error))
    else valid[part] = parsed?.data
  }
  if (failures.length > 0) throw new Invalid(failures)
  return valid as Record<Part, unknown>
}

/** The failing fields of a Zod error, each once with its path as `profile.name`. */
export function fieldErrors(error: z.ZodError): FieldError[] {
  return error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code,
    message: issue.message,
  }))
}

/** Reads a body as JSON, at most `limit` bytes of it. */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  return parseJson(request, await readBytes(request, limit))
}

/** The bytes of a request's body as JSON. */
export function parseJson(request: Request, bytes: Uint8Array): unknown {
  const type = request.headers.get('content-type') ?? ''
  if (!/^application\/(json|.+\+json)\b/.test(type)) throw new Refusal(415, 'input.not-supported')
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new Refusal(400, 'input.not-json')
  }
}

/** Reads a body whole, and stops at the first byte over the limit with a 413. */
export async function readBytes(request: Request, limit: number): Promise<Uint8Array> {
  const tooLarge = new Refusal(413, 'input.too-large')
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength
    if (size > limit) throw tooLarge
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A body to be read as it arrives. A sender that goes away before the end is no end. */
export function incoming(request: Request): Incoming {
  const announced = request.headers.get('content-length')
  return {
    announced: announced === null ? undefined : Number(announced),
    async *[Symbol.asyncIterator]() {
      let size = 0
      try {
        for await (const chunk of request.body ?? []) {
          size += chunk.byteLength
          yield chunk
        }
      } catch {
        throw new Refusal(400, 'input.incomplete')
      }
      if (announced !== null && size !== Number(announced))
        throw new Refusal(400, 'input.incomplete')
    },
  }
}
