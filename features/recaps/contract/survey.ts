import { z } from 'zod'
import { Answers, Question } from '#features/events/contract.ts'
import { id } from '#lib/shapes.ts'

/** How likely one is to recommend it, from 0 to 10. */
const Score = z.int().min(0).max(10)

/** What is asked beside whether one would recommend it. Fixed once somebody answered. */
export const SetSurvey = z.object({
  /** Nothing is asked after this date. */
  off: z.boolean().default(false),
  /** Nobody learns who answered what. */
  anonymous: z.boolean(),
  questions: z.array(Question).max(20),
})
export type SetSurvey = z.output<typeof SetSurvey>

export const AnswerSurvey = z.object({ score: Score, answers: Answers.default([]) })
export type AnswerSurvey = z.output<typeof AnswerSurvey>

export const SurveyView = z.object({
  off: z.boolean(),
  anonymous: z.boolean(),
  questions: z.array(Question),
  /** People who answered. */
  answered: z.int(),
  /** Whether I did. */
  mine: z.boolean(),
  /** Whether I may now. */
  open: z.boolean(),
})
export type SurveyView = z.output<typeof SurveyView>

/**
 * The net promoter score: percent of 9 and 10 less percent of 0 to 6, with the 95% interval of the adjusted Wald method.
 * Null where too few answered.
 */
export const NetScore = z.object({
  answers: z.int(),
  promoters: z.int(),
  detractors: z.int(),
  score: z.number().nullable(),
  interval: z.object({ from: z.number(), to: z.number() }).nullable(),
})
export type NetScore = z.output<typeof NetScore>

/** What was answered, for hosts. Of an anonymous survey each question has its own order, so that none tells who it was. */
export const SurveyResults = z.object({
  net: NetScore,
  questions: z.array(
    z.object({
      id,
      label: z.string(),
      /** What there was to choose from; none where words were asked for. */
      choices: z.array(z.string()),
      answers: z.array(z.object({ member: id.nullable(), values: z.array(z.string()) })),
    }),
  ),
})
export type SurveyResults = z.output<typeof SurveyResults>
