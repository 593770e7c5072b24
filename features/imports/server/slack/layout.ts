import type * as z from 'zod'
import { Refusal } from '#platform/server/errors/errors.ts'
import type { SkipReason } from '../../contract.ts'
import type { Bundle } from '../bundle/bundle.ts'
import { readJson } from '../bundle/read-json.ts'
import type { Report } from '../report.ts'
import { claimDays, type Days } from './days.ts'
import { SlackChannel, SlackConversation, SlackUser } from './shapes.ts'

/** What an export says of itself, and where the files of its messages lie. */
export interface Layout {
  users: SlackUser[]
  channels: ListedChannel[]
  days: Days
}

export type ListedChannel = SlackChannel & { private: boolean }

/** Finds its way around an export. Refuses what lists no channels, be they public or private. */
export async function readLayout(bundle: Bundle, report: Report): Promise<Layout> {
  const root = rootOf(bundle.paths)
  const lists = listsIn(bundle, root, report)
  const open = await lists.read('channels.json', SlackChannel, 'not-a-channel')
  const closed = await lists.read('groups.json', SlackChannel, 'not-a-channel')
  if (!open && !closed) throw new Refusal(422, 'import.not-an-export')

  const users = await lists.read('users.json', SlackUser, 'not-a-person')
  const others = await lists.read('org_users.json', SlackUser, 'not-a-person')
  if (!users && !others) report.note('no-people', `${root}users.json`)

  const direct = [
    ...((await lists.read('dms.json', SlackConversation, 'direct-conversation')) ?? []),
    ...((await lists.read('mpims.json', SlackConversation, 'direct-conversation')) ?? []),
    ...(closed ?? []).filter((group) => group.is_mpim),
  ]
  report.skip('direct-conversation', undefined, direct.length)

  const channels = channelsOf(
    open ?? [],
    (closed ?? []).filter((group) => !group.is_mpim),
  )
  const days = claimDays(bundle.paths, root, channels, direct, report)
  return { users: [...(users ?? []), ...(others ?? [])], channels, days }
}

/** A repacked export often has one folder around it. */
function rootOf(paths: readonly string[]): string {
  const roots = paths
    .map((path) => /^((?:[^/]+\/)?)(?:channels|groups)\.json$/.exec(path)?.[1])
    .filter((root) => root !== undefined && !root.startsWith('__MACOSX'))
  return roots.sort()[0] ?? ''
}

function listsIn(bundle: Bundle, root: string, report: Report) {
  const present = new Set(bundle.paths)
  return {
    /** The rows of a list that are of its shape; undefined if there is no such list. */
    async read<Shape extends z.ZodType>(name: string, shape: Shape, reason: SkipReason) {
      const path = root + name
      if (!present.has(path)) return undefined
      const list = await readJson(bundle, path, report)
      if (list === undefined) return undefined
      if (!Array.isArray(list)) return void report.skip('unreadable-file', path)
      return list.flatMap((row) => {
        const { data } = shape.safeParse(row)
        if (data === undefined) report.skip(reason, path)
        return data === undefined ? [] : [data]
      })
    },
  }
}

/** A channel that both lists name is private, to be on the safe side. */
function channelsOf(open: SlackChannel[], closed: SlackChannel[]): ListedChannel[] {
  const rows = [
    ...open.map((channel) => ({ ...channel, private: false })),
    ...closed.map((channel) => ({ ...channel, private: true })),
  ]
  return [...new Map(rows.map((row) => [row.id, row])).values()]
}
