import type { NetScore } from '../../contract.ts'
import { fewestAnswers } from '../../limits.ts'

const z95 = 1.96

/**
 * The net promoter score of answers from 0 to 10, in points from -100 to 100. Its 95% interval is the adjusted Wald one for
 * net promoter scores: three answers are added, 3/4 of each end and the rest between (Rocks 2016, "Interval Estimation for
 * the 'Net Promoter Score'", The American Statistician 70:4). Without a score where too few answered.
 */
export function netScore(scores: readonly number[]): NetScore {
  const answers = scores.length
  const promoters = scores.filter((score) => score >= 9).length
  const detractors = scores.filter((score) => score <= 6).length
  const told = { answers, promoters, detractors }
  if (answers < fewestAnswers) return { ...told, score: null, interval: null }
  const n = answers + 3
  const [up, down] = [(promoters + 0.75) / n, (detractors + 0.75) / n]
  const centre = up - down
  const margin = z95 * Math.sqrt((up + down - centre ** 2) / n)
  const points = (share: number) => Math.round(100 * Math.min(1, Math.max(-1, share)))
  return {
    ...told,
    score: points((promoters - detractors) / answers),
    interval: { from: points(centre - margin), to: points(centre + margin) },
  }
}
