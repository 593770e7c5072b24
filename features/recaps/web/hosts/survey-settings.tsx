import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Form, IconButton, SubmitButton, Switch, TextField } from '#platform/web/ui/index.ts'
import type { SetSurvey, SurveyView } from '../../contract.ts'
import { recapMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useRecap } from '../use-recap.ts'

type Question = SurveyView['questions'][number]

/** What is asked beside whether one would recommend it; until somebody answers. */
export function SurveySettings() {
  const t = useMessages(recapMessages)
  const { view, params, take } = useRecap()
  const { act } = useAct()
  const [nth, setNth] = useState(0)
  const { off, anonymous, questions, answered } = view.survey
  const asked = { off, anonymous, questions }
  const change = (body: SetSurvey) =>
    act(async () => {
      const path = '/communities/{community}/recaps/{occurrenceId}/survey'
      take({ survey: await api.put(path, { params, body }) })
    }, t.saved)
  const add = async (values: FormData) => {
    const label = String(values.get('label')).trim()
    const question: Question = { id: newId(), kind: 'text', label, choices: [], required: false }
    if (await change({ ...asked, questions: [...questions, question] })) setNth(nth + 1)
  }
  return (
    <Card title={t.survey} level={3}>
      <p className="meta">{t.answered(answered)}</p>
      <ul className="recap-questions">
        {questions.map(({ id, label }) => (
          <li key={id}>
            <bdi>{label}</bdi>
            {answered === 0 && (
              <IconButton
                icon="trash"
                size="s"
                label={t.remove(label)}
                onClick={() =>
                  void change({ ...asked, questions: questions.filter((each) => each.id !== id) })
                }
              />
            )}
          </li>
        ))}
      </ul>
      {answered === 0 && (
        <>
          <Switch
            name="asks"
            label={t.asks}
            description={t.asksHint}
            checked={!off}
            onChange={(event) => void change({ ...asked, off: !event.target.checked })}
          />
          <Switch
            name="anonymous"
            label={t.anonymous}
            description={t.anonymousHint}
            checked={anonymous}
            onChange={(event) => void change({ ...asked, anonymous: event.target.checked })}
          />
          <Form key={nth} onSubmit={add}>
            <TextField name="label" label={t.question} required maxLength={300} />
            <SubmitButton>{t.addQuestion}</SubmitButton>
          </Form>
        </>
      )}
    </Card>
  )
}
