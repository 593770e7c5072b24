import './new-poll.css'
import { useMemo, useState } from 'react'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Checkbox,
  Dialog,
  Form,
  RadioCards,
  SelectField,
  SubmitButton,
  TextAreaField,
} from '#platform/web/ui/index.ts'
import type { CreatePoll, PollKind, ResultsShown } from '../contract.ts'
import { longestQuestion } from '../limits.ts'
import { pollMessages } from '../messages/index.ts'
import { ClosingField, closingOf } from './closing-field.tsx'
import { OptionFields } from './option-fields.tsx'
import { useWrong } from './use-wrong.ts'
import { blankOptions, writtenOptions } from './written-options.ts'

interface NewPollProps {
  onClose: () => void
  /** Sends it to where it is to stand. What it throws is shown, and nothing written is lost. */
  onAsk: (poll: CreatePoll) => Promise<unknown>
}

/** Asks a question: what, with which options, and how one votes. */
export function NewPollDialog({ onClose, onAsk }: NewPollProps) {
  const t = useMessages(pollMessages)
  const { zone } = useReading()
  const id = useMemo(() => newId(), [])
  const [options, setOptions] = useState(blankOptions)
  const [kind, setKind] = useState<string>('one')
  const { wrong, check } = useWrong(t)
  const { submit, problem } = useSubmission(onAsk)
  const written = writtenOptions(options)

  async function ask(values: FormData) {
    if (!check(written)) return
    const most = Number(values.get('most'))
    const closesAt = closingOf(values, zone)
    const asked = await submit({
      id,
      question: String(values.get('question')).trim(),
      options: written,
      kind: kindOf(kind),
      anonymous: values.has('anonymous'),
      additions: values.has('additions'),
      results: shownOf(values.get('results')),
      ...(kind === 'many' && most > 1 ? { most } : {}),
      ...(closesAt ? { closesAt } : {}),
    })
    if (asked) onClose()
  }

  return (
    <Dialog open onClose={onClose} title={t.newPoll}>
      <Form onSubmit={ask} problem={wrong ?? problem}>
        <TextAreaField
          name="question"
          label={t.question}
          rows={2}
          most={longestQuestion}
          required
        />
        <OptionFields options={options} onChange={setOptions} />
        <div className="poll-kinds">
          <RadioCards
            name="kind"
            label={t.kind}
            value={kind}
            onChange={setKind}
            choices={[
              { value: 'one', label: t.kindOne, description: t.kindOneText },
              { value: 'many', label: t.kindMany, description: t.kindManyText },
              { value: 'ranked', label: t.kindRanked, description: t.kindRankedText },
            ]}
          />
        </div>
        {kind === 'many' && (
          <SelectField
            name="most"
            label={t.mostChoices}
            choices={[
              { value: '0', label: t.anyNumber },
              ...upTo(written.length).map((count) => ({ value: count, label: count })),
            ]}
          />
        )}
        <ClosingField />
        <SelectField
          name="results"
          label={t.resultsShow}
          choices={[
            { value: 'always', label: t.always },
            { value: 'voted', label: t.afterVoting },
            { value: 'closed', label: t.afterClosing },
          ]}
        />
        <Checkbox name="anonymous" label={t.anonymousVotes} description={t.anonymousText} />
        <Checkbox name="additions" label={t.additions} />
        <small>{t.fixedLater}</small>
        <Actions>
          <SubmitButton>{t.ask}</SubmitButton>
        </Actions>
      </Form>
    </Dialog>
  )
}

function upTo(count: number): string[] {
  return Array.from({ length: Math.max(0, count - 2) }, (_, at) => String(at + 2))
}

function kindOf(text: string): PollKind {
  return text === 'many' || text === 'ranked' ? text : 'one'
}

function shownOf(text: FormDataEntryValue | null): ResultsShown {
  return text === 'voted' || text === 'closed' ? text : 'always'
}
