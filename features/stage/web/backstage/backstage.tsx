import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { NewPollDialog } from '#features/polls/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Form, SubmitButton, Switch, TextField } from '#platform/web/ui/index.ts'
import type { ChangeStage } from '../../contract.ts'
import { stageMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { Rooms } from '../rooms/rooms.tsx'
import { ScrolledPart } from '../scrolled-part.tsx'
import { useStage, useStageParams } from '../use-stage.ts'
import { Notes } from './notes.tsx'
import { RunOfShow } from './run-of-show.tsx'

const path = '/communities/{community}/stages/{occurrenceId}'

/** What hosts need at hand. */
export function Backstage() {
  const t = useMessages(stageMessages)
  return (
    <ScrolledPart className="stage-backstage" label={t.backstage}>
      <RunOfShow />
      <Notes />
      <Rooms />
      <AskAll />
      <Settings />
    </ScrolledPart>
  )
}

function AskAll() {
  const t = useMessages(stageMessages)
  const params = useStageParams()
  const [open, setOpen] = useState(false)
  return (
    <section>
      <h2>{t.polls}</h2>
      <Button icon="plus" size="s" onClick={() => setOpen(true)}>
        {t.newPoll}
      </Button>
      {open && (
        <NewPollDialog
          onClose={() => setOpen(false)}
          onAsk={(poll) => api.post(`${path}/polls`, { params, body: poll })}
        />
      )}
    </section>
  )
}

function Settings() {
  const t = useMessages(stageMessages)
  const { stage, view } = useStage()
  const params = useStageParams()
  const { act } = useAct()
  const change = (body: ChangeStage, done?: string) =>
    act(async () => {
      const state = await api.patch(path, { params, body })
      stage.take((last) => ({ ...last, state }))
    }, done)
  return (
    <section>
      <Switch
        name="moderated"
        label={t.moderated}
        description={t.moderatedText}
        checked={view.state.moderated}
        onChange={(event) => void change({ moderated: event.target.checked })}
      />
      <Form
        onSubmit={(values) =>
          change({ captionsUrl: String(values.get('captions')).trim() || null }, t.saved)
        }
      >
        <TextField
          name="captions"
          type="url"
          label={t.captionsAddress}
          hint={t.captionsHint}
          defaultValue={view.state.captionsUrl ?? ''}
        />
        <Actions>
          <SubmitButton>{t.save}</SubmitButton>
        </Actions>
      </Form>
    </section>
  )
}
