import { z } from 'zod'

const words = z.string().nullish()
const named = z.object({ name: words, url: words, text: words }).nullish()
const picture = z.object({ url: words }).nullish()

const Embed = z.object({
  title: words,
  url: words,
  description: words,
  author: named,
  footer: named,
  image: picture,
  fields: z.array(z.object({ name: words, value: words })).nullish(),
})

/** Types are held to, other fields are of no interest. */
const DiscordPayload = z.object({
  content: words,
  username: words,
  embeds: z.array(Embed).max(10).nullish(),
})
export type DiscordPayload = z.output<typeof DiscordPayload>

/** What a tool posts: JSON, or a form with JSON in its field `payload_json`. Undefined when it is neither. */
export async function readPayload(
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<DiscordPayload | undefined> {
  try {
    if (!/^(?:multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(type))
      return DiscordPayload.parse(
        JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)),
      )
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const json = form.get('payload_json')
    const fields = { content: form.get('content'), username: form.get('username') }
    return DiscordPayload.parse(typeof json === 'string' ? JSON.parse(json) : fields)
  } catch {
    return undefined
  }
}
