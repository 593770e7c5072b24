import { type Block, plainLines } from '#platform/server/markdown/tree.ts'
import { toMarkdown } from '#platform/server/markdown/write-markdown.ts'
import { readAttachment } from '#platform/server/mrkdwn/attachment.ts'
import { readBlocks } from '#platform/server/mrkdwn/blocks.ts'
import { unescapeText } from '#platform/server/mrkdwn/control.ts'
import { readMrkdwn } from '#platform/server/mrkdwn/mrkdwn.ts'
import type { References } from '#platform/server/mrkdwn/references.ts'
import type { SlackPayload } from './read-payload.ts'

/** What a payload says, as our Markdown; may be empty. Beside blocks, the text is for notifications only, as in Slack. */
export function markdownOf({ text, mrkdwn, blocks, attachments }: SlackPayload): string {
  const built = readBlocks(blocks ?? [], namesAlone)
  const said = toMarkdown(built) === '' ? textOf(text ?? '', mrkdwn !== false) : built
  const attached = (attachments ?? []).flatMap((each) => readAttachment(each, true, namesAlone))
  return toMarkdown([...said, ...attached])
}

function textOf(text: string, mrkdwn: boolean): Block[] {
  return mrkdwn ? readMrkdwn(text, namesAlone) : [plainLines(unescapeText(text))]
}

/** A tool knows nobody here: whom it names stands as a name, and is not called. */
const namesAlone: References = {
  member: (key, label) => ({ name: label ?? key }),
  channel: (key, label) => ({ name: label ?? key }),
}
