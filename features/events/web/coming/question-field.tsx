import { Checkbox, FieldGroup, RadioCards, TextAreaField } from '#platform/web/ui/index.ts'
import type { Question, Rsvp } from '../../contract.ts'
import { longestAnswer } from '../../limits.ts'

type Answers = Rsvp['answers']

/** A question of the hosts, with the answer that was given before. */
export function QuestionField({ question, given }: { question: Question; given: Answers }) {
  const { id, kind, label, choices, required } = question
  const values = given.find(({ questionId }) => questionId === id)?.values ?? []
  const field = { name: nameOf(question), label, ...(required ? {} : { optional: true }) }
  if (kind === 'text')
    return (
      <TextAreaField
        {...field}
        defaultValue={values[0] ?? ''}
        most={longestAnswer}
        rows={2}
        required={required}
      />
    )
  if (kind === 'choice')
    return (
      <RadioCards
        {...field}
        defaultValue={values[0]}
        required={required}
        choices={choices.map((choice) => ({ value: choice, label: choice }))}
      />
    )
  return <Many {...{ question, values, field }} />
}

interface ManyProps {
  question: Question
  values: readonly string[]
  field: { name: string; label: string; optional?: boolean }
}

/** Any of several; the browser knows no group of which one has to be chosen, so the server says it. */
function Many({ question: { choices }, values, field }: ManyProps) {
  return (
    <FieldGroup {...field}>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          name={field.name}
          value={choice}
          label={<bdi>{choice}</bdi>}
          defaultChecked={values.includes(choice)}
        />
      ))}
    </FieldGroup>
  )
}

/** What a form says to the questions; what was left open is left out. */
export function answersIn(form: FormData, questions: readonly Question[]): Answers {
  return questions.flatMap((question) => {
    const values = form
      .getAll(nameOf(question))
      .map((value) => String(value).trim())
      .filter((value) => value !== '')
    return values.length > 0 ? [{ questionId: question.id, values }] : []
  })
}

function nameOf({ id }: Question): string {
  return `question-${id}`
}
