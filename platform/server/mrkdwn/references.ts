import { type Inline, text } from '../markdown/tree.ts'

/** Finds whom and what a text refers to by Slack's ids. `id` is ours, absent for what is not imported. */
export interface References {
  member(key: string, label?: string): Referred
  channel(key: string, label?: string): Referred
}

export interface Referred {
  id?: string | undefined
  name: string
}

/** A mention of a person, or their name where we have no id for them. */
export function memberMention({ member }: References, key: string, label?: string): Inline {
  if (!key) return text('')
  const { id, name } = member(key, label)
  return id ? { kind: 'member', id } : text(`@${name}`)
}

/** A link to a channel, or its name where we have no id for it. */
export function channelMention({ channel }: References, key: string, label?: string): Inline {
  if (!key) return text('')
  const { id, name } = channel(key, label)
  return id ? { kind: 'channel', id } : text(`#${name}`)
}

/** The same references as names only, for code, where nothing is a mention. */
export function namesOnly(references: References): References {
  return {
    member: (key, label) => ({ name: references.member(key, label).name }),
    channel: (key, label) => ({ name: references.channel(key, label).name }),
  }
}
