import * as z from 'zod'

// What tools send is of many versions and makers, so a field of a wrong type counts as absent: one odd field must not cost
// the whole message.
const words = z.string().optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const number = z.number().optional().catch(undefined)
const list = z.array(z.unknown()).optional().catch(undefined)

/** What tools put beside a message before there were blocks, and still the previews of links. */
export const SlackAttachment = z
  .object({
    from_url: words,
    pretext: words,
    author_name: words,
    title: words,
    title_link: words,
    text: words,
    fallback: words,
    image_url: words,
    footer: words,
    fields: list,
    actions: list,
    blocks: list,
  })
  .catch({})
export type SlackAttachment = z.infer<typeof SlackAttachment>

export const SlackField = z.object({ title: words, value: words }).catch({})

const Part = z.object({
  type: words,
  text: z
    .union([z.string(), z.object({ type: words, text: z.string() })])
    .optional()
    .catch(undefined),
  elements: list,
  fields: list,
  rows: z.array(z.array(z.unknown())).optional().catch(undefined),
  style: z
    .union([z.string(), z.object({ bold: flag, italic: flag, strike: flag, code: flag })])
    .optional()
    .catch(undefined),
  indent: number,
  offset: number,
  url: words,
  image_url: words,
  name: words,
  unicode: words,
  skin_tone: number,
  user_id: words,
  channel_id: words,
  usergroup_id: words,
  range: words,
  fallback: words,
  title: z
    .union([z.string(), z.object({ text: z.string() })])
    .optional()
    .catch(undefined),
  alt_text: words,
})

/** A block or an element of one; they share their fields' names. */
export type Part = z.infer<typeof Part>

export function parsePart(part: unknown): Part {
  return Part.safeParse(part).data ?? { type: undefined }
}
