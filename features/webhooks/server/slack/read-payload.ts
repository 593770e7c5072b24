import { z } from 'zod'

/** Types are held to, other fields are of no interest: tools send many that only Slack knows. */
const SlackPayload = z.object({
  text: z.string().nullish(),
  mrkdwn: z.boolean().nullish(),
  username: z.string().nullish(),
  icon_emoji: z.string().nullish(),
  thread_ts: z.union([z.string(), z.number()]).nullish(),
  reply_broadcast: z.boolean().nullish(),
  blocks: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
})
export type SlackPayload = z.output<typeof SlackPayload>

/** What a tool posts: JSON, or a form with JSON in its field `payload`. Undefined when it is neither. */
export function readPayload(type: string, bytes: Uint8Array): SlackPayload | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return SlackPayload.parse(JSON.parse(isForm(type, text) ? payloadOf(text) : text))
  } catch {
    return undefined
  }
}

/** Some tools leave the type of a form on what is JSON; `curl -d` does. */
function isForm(type: string, text: string): boolean {
  return type.startsWith('application/x-www-form-urlencoded') && !text.trimStart().startsWith('{')
}

function payloadOf(form: string): string {
  return new URLSearchParams(form).get('payload') ?? ''
}
