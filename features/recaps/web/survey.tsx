import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Card,
  Checkbox,
  FieldGroup,
  Form,
  SelectField,
  SubmitButton,
  TextAreaField,
} from '#platform/web/ui/index.ts'
import type { SurveyView } from '../contract.ts'
import { recapMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { useRecap } from './use-recap.ts'

type Question = SurveyView['questions'][number]

/** How it was, asked once of who was there. */
export function Survey() {
  const t = useMessages(recapMessages)
  const { view, params, take } = useRecap()
  const { survey } = view
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = { score: Number(values.get('score')), answers: answersIn(survey, values) }
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
          <QuestionField key={question.id} question={question} />
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

function QuestionField({ question }: { question: Question }) {
  const { id, kind, label, choices, required } = question
  if (kind === 'text')
    return <TextAreaField name={id} label={label} rows={2} required={required} most={2_000} />
  if (kind === 'choice')
    return (
      <SelectField
        name={id}
        label={label}
        required={required}
        defaultValue=""
        choices={[
          { value: '', label: '–', disabled: required },
          ...choices.map((choice) => ({ value: choice, label: choice })),
        ]}
      />
    )
  return (
    <FieldGroup name={id} label={label}>
      {choices.map((choice) => (
        <Checkbox key={choice} name={id} value={choice} label={choice} />
      ))}
    </FieldGroup>
  )
}

function answersIn({ questions }: SurveyView, values: FormData) {
  return questions.map(({ id }) => ({
    questionId: id,
    values: values
      .getAll(id)
      .map((value) => String(value).trim())
      .filter((value) => value !== ''),
  }))
}
