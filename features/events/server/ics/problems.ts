import type { CalendarProblemCode } from '../../contract.ts'

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
