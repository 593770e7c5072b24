import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { ArchivePerson, ImportWords } from '../archive.ts'
import { type DiscordMessage, DiscordRole, DiscordUser } from './shapes.ts'

/** Everybody who wrote, was mentioned or left an emoji. An export has no list of them. */
export interface People {
  /** Meets somebody and answers their key. */
  meet(user: DiscordUser): string
  /** The names in a message, by which texts may call people. */
  hear(message: DiscordMessage): void
  /** Somebody by id, if they were met, or at least mentioned. */
  named(id: string): { name: string; key: string; bot: boolean } | undefined
  roleName(id: string): string | undefined
  isBot(key: string): boolean
  /** Those not yet told of. */
  introduce(): ArchivePerson[]
}

export function peopleOf(words: ImportWords): People {
  const known = new Map<string, ArchivePerson>()
  const byId = new Map<string, ArchivePerson>()
  const untold = new Map<string, ArchivePerson>()
  const roles = new Map<string, string>()

  function meet(user: DiscordUser): string {
    const person = personOf(user, words)
    if (!known.has(person.key)) {
      known.set(person.key, person)
      untold.set(person.key, person)
      byId.set(user.id, person)
    }
    return person.key
  }

  return {
    meet,
    hear({ author, mentions = [] }) {
      for (const line of mentions) {
        const { data: user } = DiscordUser.safeParse(line)
        if (user) meet(user)
      }
      for (const line of author?.roles ?? []) {
        const { data: role } = DiscordRole.safeParse(line)
        if (role) roles.set(role.id, role.name)
      }
    },
    named: (id) => byId.get(id),
    roleName: (id) => roles.get(id),
    isBot: (key) => known.get(key)?.bot ?? false,
    introduce() {
      const people = [...untold.values()]
      untold.clear()
      return people
    },
  }
}

/** What an app says under several names reads as several apps. */
function personOf(user: DiscordUser, words: ImportWords): ArchivePerson {
  const bot = user.isBot ?? false
  const handle = tidied(user.name)
  const shown = tidied(user.nickname) ?? handle
  const name = shown ?? (bot ? words.unknownBot(user.id) : words.unknownPerson(user.id))
  return {
    key: bot ? `${user.id}/${name}` : user.id,
    name,
    ...(handle && { handle }),
    bot,
    deleted: false,
  }
}

function tidied(text: string | undefined): string | undefined {
  return (text && tidy(text).replace(/\s+/g, ' ').trim().slice(0, 80).toWellFormed()) || undefined
}
