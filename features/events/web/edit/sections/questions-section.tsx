import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Button,
  Card,
  Checkbox,
  IconButton,
  SelectField,
  TextAreaField,
  TextField,
} from '#platform/web/ui/index.ts'
import type { Question } from '../../../contract.ts'
import { longestQuestion, mostQuestions } from '../../../limits.ts'
import { editMessages } from '../../../messages/edit.ts'
import { type SectionProps, useFaultWords } from './section.ts'

const kinds = ['text', 'choice', 'many'] as const

/** What is asked of everybody who comes. Once somebody answered, the questions stay as they are. */
export function QuestionsSection({
  draft: { questions },
  set,
  faults,
  isFrozen = false,
}: SectionProps & { isFrozen?: boolean }) {
  const t = useMessages(editMessages)
  const wrong = useFaultWords(faults)
  const change = (id: string, what: Partial<Question>) =>
    set({ questions: questions.map((each) => (each.id === id ? { ...each, ...what } : each)) })
  const add = () =>
    set({
      questions: [
        ...questions,
        { id: newId(), kind: 'text', label: '', choices: [], required: false },
      ],
    })
  return (
    <Card title={t.questions}>
      <p className="meta">{isFrozen ? t.questionsFrozen : t.questionsHint}</p>
      {wrong.questions && (
        <p className="field-error" role="alert">
          {wrong.questions}
        </p>
      )}
      <fieldset className="edit-frozen" disabled={isFrozen}>
        {questions.length > 0 && (
          <ol className="edit-parts">
            {questions.map((question) => (
              <QuestionFields
                key={question.id}
                question={question}
                onChange={(what) => change(question.id, what)}
                onRemove={() =>
                  set({ questions: questions.filter(({ id }) => id !== question.id) })
                }
              />
            ))}
          </ol>
        )}
        {questions.length < mostQuestions && !isFrozen && (
          <div className="actions">
            <Button icon="plus" size="s" onClick={add}>
              {t.addQuestion}
            </Button>
          </div>
        )}
      </fieldset>
    </Card>
  )
}

interface QuestionFieldsProps {
  question: Question
  onChange: (what: Partial<Question>) => void
  onRemove: () => void
}

function QuestionFields({ question, onChange, onRemove }: QuestionFieldsProps) {
  const t = useMessages(editMessages)
  const { id, kind, label, choices, required } = question
  return (
    <li>
      <div className="ticket-name">
        <TextField
          name={`question-${id}`}
          label={t.question}
          value={label}
          maxLength={longestQuestion}
          onChange={({ currentTarget }) => onChange({ label: currentTarget.value })}
        />
        <IconButton icon="trash" size="s" label={t.removeQuestion(label)} onClick={onRemove} />
      </div>
      <SelectField
        name={`kind-${id}`}
        label={t.kind}
        value={kind}
        onChange={({ currentTarget }) =>
          onChange({ kind: kinds.find((each) => each === currentTarget.value) ?? 'text' })
        }
        choices={kinds.map((each) => ({ value: each, label: t.kinds[each] }))}
      />
      {kind !== 'text' && (
        <TextAreaField
          name={`choices-${id}`}
          label={t.choices}
          hint={t.choicesHint}
          value={choices.join('\n')}
          rows={3}
          onChange={({ currentTarget }) => onChange({ choices: currentTarget.value.split('\n') })}
        />
      )}
      <Checkbox
        name={`required-${id}`}
        label={t.required}
        checked={required}
        onChange={({ currentTarget }) => onChange({ required: currentTarget.checked })}
      />
    </li>
  )
}
