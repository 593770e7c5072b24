import type { MemberView } from '#features/communities/contract.ts'

type Members = ReadonlyMap<string, MemberView>

/** The text as it is stored: `@Name` of a member becomes `<@id>`, the longest name first. */
export function withReferences(text: string, members: Members): string {
  const named = [...members.values()]
    .filter(({ state }) => state === 'active' || state === 'shadow')
    .filter(({ name }) => text.includes(`@${name}`))
    .sort((a, b) => b.name.length - a.name.length)
  return named.reduce((written, { name, id }) => replaceName(written, name, id), text)
}

/** The text as it is stored by those who may call a whole channel: `@channel` and `@here` become calls. */
export function withCalls(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}<])@(channel|here)(?![\p{L}\p{N}])/gu, '<!$1>')
}

/** The text as it is edited: `<@id>` becomes `@Name`, and a call `@channel`. */
export function withNames(text: string, members: Members): string {
  return text
    .replace(/<!(channel|here)>/g, '@$1')
    .replace(/<@([0-9a-f-]{36})>/g, (whole, id: string) => {
      const member = members.get(id)
      return member ? `@${member.name}` : whole
    })
}

/** What stands before the caret, if it may become a mention: the letters after `@`. */
export function mentionAt(
  text: string,
  caret: number,
): { from: number; typed: string } | undefined {
  const found = /(?:^|[\s([{"'])@([\p{L}\p{M}\p{N}'.-]*(?: [\p{L}\p{M}\p{N}'.-]*)?)$/u.exec(
    text.slice(0, caret),
  )
  const typed = found?.[1]
  return typed === undefined ? undefined : { from: caret - typed.length - 1, typed }
}

/** Members one may mean: a word of their name begins with what was typed. Those whose name begins so come first. */
export function mentionable(members: Members, typed: string, most = 6): MemberView[] {
  const wanted = plain(typed)
  const fitting = [...members.values()].filter(
    ({ state, name }) => state === 'active' && ` ${plain(name)}`.includes(` ${wanted}`),
  )
  const rank = ({ name }: MemberView) => (plain(name).startsWith(wanted) ? 0 : 1)
  return fitting.sort((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name)).slice(0, most)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}

/** Only whole names: `@Ann` is not in `@Anna`. */
function replaceName(text: string, name: string, id: string): string {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return text.replace(
    new RegExp(`(?<![\\p{L}\\p{N}])@${escaped}(?![\\p{L}\\p{N}])`, 'gu'),
    () => `<@${id}>`,
  )
}
