import type { DiscordReferences } from '#platform/server/discord/references.ts'
import { type Inline, text } from '#platform/server/markdown/tree.ts'
import type { Ids } from '../archive.ts'
import type { People } from './people.ts'
import { type DiscordMessage, DiscordUser } from './shapes.ts'

export function referencesTo(
  people: People,
  channels: ReadonlyMap<string, string>,
  ids: Ids,
): (message: DiscordMessage) => DiscordReferences {
  const keyOfName = new Map([...channels].map(([key, name]) => [name, key]))

  const member = (id: string): Inline => {
    const person = people.named(id)
    if (!person) return text('@?')
    const ours = person.bot ? undefined : ids.member(person.key)
    return ours ? { kind: 'member', id: ours } : text(`@${person.name}`)
  }
  const channel = (id: string): Inline => {
    const ours = channels.has(id) ? ids.channel(id) : undefined
    return ours ? { kind: 'channel', id: ours } : text(`#${channels.get(id) ?? '?'}`)
  }

  return (message) => {
    const named = namedIn(message)
    const pattern = patternOf([...named.keys()])
    return {
      member,
      channel,
      roleName: people.roleName,
      inPlain(words) {
        return splitBy(words, pattern, (found) => {
          const id = named.get(found)
          if (id !== undefined) return member(id)
          const key = keyOfName.get(found.slice(1))
          return key === undefined ? text(found) : channel(key)
        })
      },
    }
  }
}

/** Those whom a message mentions, by how the exporter writes it. */
function namedIn({ mentions = [] }: DiscordMessage): Map<string, string> {
  const named = new Map<string, string>()
  for (const line of mentions) {
    const { data: user } = DiscordUser.safeParse(line)
    for (const name of [user?.nickname, user?.name])
      if (user && name) named.set(`@${name}`, user.id)
  }
  return named
}

/** The names of those mentioned, the longest first, or a channel's. */
function patternOf(names: string[]): RegExp {
  const people = names
    .sort((a, b) => b.length - a.length)
    .map((name) => `${RegExp.escape(name)}(?![\\p{L}\\p{N}])`)
  return new RegExp([...people, '(?<![\\p{L}\\p{N}/])#[\\p{L}\\p{N}_-]{1,100}'].join('|'), 'gu')
}

function splitBy(words: string, pattern: RegExp, read: (found: string) => Inline): Inline[] {
  const nodes: Inline[] = []
  let from = 0
  for (const match of words.matchAll(pattern)) {
    nodes.push(text(words.slice(from, match.index)), read(match[0]))
    from = match.index + match[0].length
  }
  nodes.push(text(words.slice(from)))
  return nodes
}
