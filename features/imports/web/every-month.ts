import type { AdviceView } from '../contract.ts'

type Month = AdviceView['months'][number]

/** The most bars that a card has room for; of a longer past the latest. */
const most = 60

/** All months from the first to the last, with none said in those that are missing. */
export function everyMonth(months: readonly Month[]): Month[] {
  const said = new Map(months.map(({ month, messages }) => [month, messages]))
  const [first, last] = [months[0], months.at(-1)]
  if (!first || !last) return []
  const all: Month[] = []
  for (let month = last.month; month >= first.month && all.length < most; month = before(month))
    all.unshift({ month, messages: said.get(month) ?? 0 })
  return all
}

function before(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const [y, m] = number === 1 ? [year - 1, 12] : [year, number - 1]
  return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}`
}
