import { answersIn, QuestionField } from '#features/events/web/late.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Card, FieldGroup, Form, SubmitButton } from '#platform/web/ui/index.ts'
import { recapMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { useRecap } from './use-recap.ts'

/** How it was, asked once of who was there. */
export function Survey() {
  const t = useMessages(recapMessages)
  const { view, params, take } = useRecap()
  const { survey } = view
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = {
      score: Number(values.get('score')),
      answers: answersIn(values, survey.questions),
    }
    const path = '/communities/{community}/recaps/{occurrenceId}/survey/answers'
    take({ survey: await api.post(path, { params, body }) })
  })
  if (survey.mine)
    return (
      <Card tone="good">
        <p role="status">{t.thankYou}</p>
      </Card>
    )
  if (!survey.open) return null
  return (
    <Card tone="accent" title={t.howWasIt}>
      <Form onSubmit={submit} problem={problem}>
        <Score />
        {survey.questions.map((question) => (
          <QuestionField key={question.id} question={question} given={[]} />
        ))}
        <p className="meta">{survey.anonymous ? t.withoutName : t.withName}</p>
        <Actions>
          <SubmitButton>{t.send}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  )
}

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

function Score() {
  const t = useMessages(recapMessages)
  return (
    <FieldGroup name="score" label={t.recommend}>
      <div className="recap-scores">
        {scores.map((score) => (
          <label key={score}>
            <input type="radio" name="score" value={score} required />
            <span>{score}</span>
          </label>
        ))}
      </div>
      <p className="recap-ends meta" aria-hidden="true">
        <span>{t.notLikely}</span>
        <span>{t.veryLikely}</span>
      </p>
    </FieldGroup>
  )
}
