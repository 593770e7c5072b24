import type { Referred } from '#platform/server/mrkdwn/references.ts'
import { tidy } from '#platform/server/mrkdwn/tidy.ts'
import type { ArchivePerson, Ids, ImportWords } from '../archive.ts'
import type { SlackMessage, SlackUser } from './shapes.ts'

/** Everybody an export lists or mentions. Those it only mentions are made up of what the messages say of them. */
export interface People {
  /** Who wrote a message, if it says so. */
  author(message: SlackMessage): string | undefined
  /** Whether a key is somebody, rather than an app. Who was unknown so far is known from then on. */
  isPerson(key: string): boolean
  /** Somebody a text refers to; an app has a name only. */
  reference(key: string, label: string | undefined, ids: Ids): Referred
  /** Those not yet told of, and those of whom more is known than was told. */
  introduce(): ArchivePerson[]
}

/** How well somebody is known; who is known better later is told of again. */
type Acquaintance = 'by key' | 'by handle' | 'by name'
const order: Acquaintance[] = ['by key', 'by handle', 'by name']

interface Known {
  person: ArchivePerson
  how: Acquaintance
}

export function peopleOf(users: readonly SlackUser[], words: ImportWords): People {
  const known = new Map<string, Known>()
  const untold = new Map<string, ArchivePerson>()

  function meet(person: ArchivePerson, how: Acquaintance): void {
    const before = known.get(person.key)
    if (before && order.indexOf(before.how) >= order.indexOf(how)) return
    known.set(person.key, { person, how })
    untold.set(person.key, person)
  }

  for (const user of users) meet(listed(user, words), 'by name')

  return {
    author(message) {
      const key = authorKey(message)
      if (key && known.get(key)?.how !== 'by name') {
        const person = authorOf(key, message, words)
        meet(person, person.name === nameless(key, person.bot, words) ? 'by key' : 'by name')
      }
      return key
    },
    isPerson(key) {
      if (!known.has(key)) meet(mentioned(key, undefined, words), 'by key')
      return !known.get(key)?.person.bot
    },
    reference(key, label, ids) {
      if (!known.has(key) || label)
        meet(mentioned(key, label, words), label ? 'by handle' : 'by key')
      const person = known.get(key)?.person
      return { id: person?.bot ? undefined : ids.member(key), name: person?.name ?? key }
    },
    introduce() {
      const people = [...untold.values()]
      untold.clear()
      return people
    },
  }
}

function listed(user: SlackUser, words: ImportWords): ArchivePerson {
  const { profile } = user
  const bot = user.is_bot ?? isSlackbot(user.id)
  const handle = tidied(user.name ?? profile?.display_name)
  const email = tidied(profile?.email)
  const title = tidied(profile?.title)
  return {
    key: user.id,
    name: nameIn(profile) ?? tidied(user.real_name) ?? handle ?? nameless(user.id, bot, words),
    ...(handle && { handle }),
    ...(email?.includes('@') && { email }),
    ...(title && { title }),
    ...(user.tz && isTimeZone(user.tz) && { timeZone: user.tz }),
    bot: bot || isSlackbot(user.id),
    deleted: user.deleted ?? false,
  }
}

/** Slack's own messages and those of people come with a user, older ones of bots with a bot id or just a name. */
function authorKey({ user, comment, bot_id, username }: SlackMessage): string | undefined {
  const person = user || comment?.user
  if (person) return person
  // One webhook may speak under several names; each reads as somebody else.
  if (username) return `${bot_id || 'bot'}/${tidy(username)}`
  return bot_id || undefined
}

function authorOf(key: string, message: SlackMessage, words: ImportWords): ArchivePerson {
  const { user, comment, bot_id, user_profile, bot_profile, username } = message
  const bot = Boolean(bot_id || !(user || comment?.user)) || isSlackbot(key)
  const name = nameIn(user_profile) ?? tidied(bot_profile?.name) ?? tidied(username)
  return { key, name: name ?? nameless(key, bot, words), bot, deleted: false }
}

function mentioned(key: string, label: string | undefined, words: ImportWords): ArchivePerson {
  const name = tidied(label?.replace(/^@/, '')) ?? nameless(key, false, words)
  return { key, name, bot: isSlackbot(key), deleted: false }
}

function nameless(key: string, bot: boolean, words: ImportWords): string {
  if (isSlackbot(key)) return 'Slackbot'
  return bot ? words.unknownBot(key) : words.unknownPerson(key)
}

function nameIn(profile: SlackUser['profile']): string | undefined {
  return tidied(profile?.real_name) ?? tidied(profile?.display_name) ?? tidied(profile?.name)
}

function tidied(text: string | undefined): string | undefined {
  return (text && tidy(text).replace(/\s+/g, ' ').trim()) || undefined
}

function isSlackbot(key: string): boolean {
  return key === 'USLACKBOT'
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
