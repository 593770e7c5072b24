/** What went wrong with a calendar file; each has a sentence in the words of the import. */
export type CalendarProblemCode =
  | 'not-a-calendar'
  | 'too-large'
  | 'too-many-events'
  | 'line-unreadable'
  | 'part-not-closed'
  | 'part-not-opened'
  | 'not-an-event'
  | 'no-start'
  | 'time-unreadable'
  | 'year-out-of-range'
  | 'end-before-start'
  | 'zone-unknown'
  | 'zone-guessed'
  | 'rule-unreadable'
  | 'several-rules'
  | 'only-this-date'
  | 'older-version'

/** One of these, where it stands in the file, and what stands there. */
export interface CalendarProblem {
  /** Of the file, from 1. */
  line: number
  code: CalendarProblemCode
  detail: string
}

/** Notes problems while a file is read. */
export type Tell = (line: number, code: CalendarProblemCode, detail?: string) => void

const longestDetail = 200
const mostProblems = 1_000

/** A list of problems, the first of them only, and what fills it. */
export function problemList() {
  const problems: CalendarProblem[] = []
  let untold = 0
  const tell: Tell = (line, code, detail = '') => {
    if (problems.length < mostProblems)
      problems.push({ line, code, detail: detail.slice(0, longestDetail) })
    else untold++
  }
  return { problems, tell, untold: () => untold }
}
