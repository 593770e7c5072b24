import type { MemberView } from '#features/communities/contract.ts'
import { createStore } from '#platform/web/store/index.ts'
import type { MessageView } from '../../contract.ts'

/** What waits to be put into the composer of a channel or a thread. */
export const quoted = createStore<{ place: string; text: string } | undefined>(undefined)

/** A message as a quote with a link to it. Who is mentioned in it is named, not called again. */
export function quoteOf(
  { body }: Pick<MessageView, 'body'>,
  author: string,
  address: string,
  members: ReadonlyMap<string, Pick<MemberView, 'name'>>,
): string {
  const words = body
    .replace(/<!(channel|here)>/g, '$1')
    .replace(/<@([0-9a-f-]{36})>/g, (whole, id: string) => members.get(id)?.name ?? whole)
  const lines = [`[${author.replace(/[[\]\\]/g, '\\$&')}](${address}):`, ...words.split('\n')]
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}
