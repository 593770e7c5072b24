import type { DemoPerson, DemoRole } from './story.ts'

/** When somebody joined: in a week of the story, or so many minutes before it ends. */
export type Since = { week: number } | { minutesAgo: number }

export type CastMember = {
  key: string
  role: DemoRole
  since: Since
  /** Speaks only where a script names them. */
  quiet: boolean
  /** Interests, by which a script casts a part that anybody of the kind could speak. */
  tags: string[]
}

export type Cast = { people: DemoPerson[]; members: CastMember[] }

/**
 * Reads a community's cast. A block of three lines introduces a person:
 *
 *     key | Name | pronouns | Time/Zone | tags | week 1
 *     Headline
 *     About, which may be missing
 *
 * A line `= key | tags | week 3` brings in somebody whom another community introduces. The tags `lead`, `moderator`, `quiet` and
 * `de` (reads German) have a meaning of their own.
 */
export function readCast(source: string, text: string): Cast {
  const cast: Cast = { people: [], members: [] }
  for (const block of text.trim().split(/\n\s*\n/)) {
    const [head = '', headline = '', ...about] = block.split('\n')
    const fields = head.replace(/^= /, '').split(' | ')
    const isGuest = head.startsWith('= ')
    if (fields.length !== (isGuest ? 3 : 6)) throw new Error(`${source}: cannot read "${head}"`)
    const [key = '', name = '', pronouns = '', timeZone = ''] = fields
    const tags = (fields.at(-2) ?? '').split(', ')
    cast.members.push({ key, ...standing(tags), since: sinceOf(source, fields.at(-1) ?? '') })
    if (isGuest) continue
    cast.people.push({
      key,
      name,
      email: `${key.replaceAll('-', '.')}@example.org`,
      headline,
      about: about.join(' ').trim(),
      pronouns,
      timeZone,
      language: tags.includes('de') ? 'de' : 'en',
    })
  }
  return cast
}

function standing(tags: string[]): Pick<CastMember, 'role' | 'quiet' | 'tags'> {
  const role = tags.includes('lead') ? 'lead' : tags.includes('moderator') ? 'moderator' : 'member'
  return { role, quiet: tags.includes('quiet'), tags }
}

function sinceOf(source: string, text: string): Since {
  const [, week, hours] = /^(?:week (\d+)|(\d+)h ago)$/.exec(text) ?? []
  if (week) return { week: Number(week) }
  if (hours) return { minutesAgo: Number(hours) * 60 }
  throw new Error(`${source}: cannot read "${text}"`)
}
