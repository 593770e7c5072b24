import type { IconName, Person } from '#platform/web/ui/index.ts'

/** Something one can go to or do. */
export interface Goal {
  key: string
  label: string
  /** Where it is, or what it is about. */
  note?: string | undefined
  kind:
    | 'community'
    | 'channel'
    | 'person'
    | 'page'
    | 'action'
    | 'search'
    | 'message'
    | 'topic'
    | 'resource'
    | 'event'
  icon?: IconName | undefined
  person?: Person | undefined
  tile?: { name: string; hue: number } | undefined
  run: () => void
}

/** The goals whose words begin with all that was typed, the best first. */
export function findGoals(goals: readonly Goal[], typed: string, most = 12): readonly Goal[] {
  const wanted = words(typed)
  if (wanted.length === 0) return goals.filter(({ kind }) => kind !== 'person').slice(0, most)
  return goals
    .map((goal) => ({ goal, rank: rankOf(goal, wanted) }))
    .filter(({ rank }) => rank < unfit)
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ goal }) => goal)
}

const unfit = 100

/** Small is good: the label itself begins so, then one of its words does, then the note has it. */
function rankOf({ label, note = '' }: Goal, wanted: readonly string[]): number {
  const [first = ''] = wanted
  const own = words(label)
  const all = [...own, ...words(note)]
  if (!wanted.every((word) => all.some((each) => each.startsWith(word)))) return unfit
  if (plain(label).startsWith(first)) return 0
  return own.some((word) => word.startsWith(first)) ? 1 : 2
}

function words(text: string): string[] {
  return plain(text)
    .split(/[\s_#-]+/)
    .filter(Boolean)
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
}
