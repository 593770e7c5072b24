import { Refusal } from '#platform/server/errors/errors.ts'
import type { Answers, Question } from '../../contract.ts'

/** Why answers do not fit the questions of an event, if they do not. */
export function refuseAnswers(
  questions: readonly Question[],
  answers: Answers,
): Refusal | undefined {
  const given = new Map(answers.map(({ questionId, values }) => [questionId, values]))
  if (given.size < answers.length || answers.some(({ questionId }) => !isAsked(questionId)))
    return new Refusal(422, 'rsvp.unknown-question')
  for (const question of questions) {
    const values = (given.get(question.id) ?? []).filter((value) => value !== '')
    const fault = faultOf(question, values)
    if (fault) return new Refusal(422, `rsvp.${fault}`, { question: question.label })
  }
  return undefined

  function isAsked(id: string): boolean {
    return questions.some((question) => question.id === id)
  }
}

function faultOf(
  { kind, choices, required }: Question,
  values: readonly string[],
): 'answer-missing' | 'one-answer' | 'unknown-choice' | undefined {
  if (values.length === 0) return required ? 'answer-missing' : undefined
  if (kind !== 'many' && values.length > 1) return 'one-answer'
  if (kind !== 'text' && !values.every((value) => choices.includes(value))) return 'unknown-choice'
  return new Set(values).size < values.length ? 'unknown-choice' : undefined
}
