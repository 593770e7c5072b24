import type { MemberView } from '#features/communities/contract.ts'
import type { PostView } from '../../contract.ts'

/** A post, or what was chosen of it, as a quote with a link to it. Who is mentioned in it is named, not called again. */
export function quoteOf(
  { body }: Pick<PostView, 'body'>,
  chosen: string,
  author: string,
  address: string,
  members: ReadonlyMap<string, Pick<MemberView, 'name'>>,
): string {
  const words = (chosen || body)
    .replace(/<!(channel|here)>/g, '$1')
    .replace(/<@([0-9a-f-]{36})>/g, (whole, id: string) => members.get(id)?.name ?? whole)
    // A picture is its author's own and stays with their words.
    .replace(/!?\[([^\]]*)\]\(\s*<?file:[^)]*\)/g, '$1')
    .trim()
  const lines = [`[${author.replace(/[[\]\\]/g, '\\$&')}](${address}):`, ...words.split('\n')]
  return `${lines.map((line) => `> ${line}`.trimEnd()).join('\n')}\n\n`
}

/** What is selected within an element, as text. */
export function selectedIn(element: Element | null | undefined): string {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !element) return ''
  const within = [selection.anchorNode, selection.focusNode].every((node) => element.contains(node))
  return within ? selection.toString().trim() : ''
}
