import './personal.css'
import { useState } from 'react'
import { useMe, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Checkbox,
  Dialog,
  Form,
  type FormProblem,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import { mostInDirect } from '../limits.ts'
import { directMessages } from '../messages/direct.ts'
import { mentionable } from './mentions.ts'
import { useOpenDirect } from './use-open-direct.ts'
import { useOutcome } from './use-outcome.ts'

/** Chooses whom to write to. */
export function NewDirect({ onClose }: { onClose: () => void }) {
  const t = useMessages(directMessages)
  const { member } = useMe()
  const members = useMembers()
  const open = useOpenDirect()
  const { problemOf } = useOutcome()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [problem, setProblem] = useState<FormProblem>()
  const found = mentionable(members, typed, 250).filter(({ id }) => id !== member)
  const kept = chosen.flatMap((id) => members.get(id) ?? [])
  const listed = [...kept, ...found.filter(({ id }) => !chosen.includes(id))]

  const toggle = (id: string, on: boolean) =>
    setChosen((last) => (on ? [...last, id] : last.filter((each) => each !== id)))

  async function submit() {
    if (chosen.length === 0) return
    try {
      await open([...chosen])
      onClose()
    } catch (error) {
      setProblem(problemOf(error))
    }
  }

  return (
    <Dialog open onClose={onClose} title={t.newDirect}>
      <Form onSubmit={submit} problem={problem}>
        <TextField
          name="find"
          label={t.findPeople}
          hint={t.choosePeopleHint}
          autoComplete="off"
          autoFocus
          value={typed}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
        <fieldset className="direct-people">
          <legend className="hidden-text">{t.choosePeople}</legend>
          {listed.length === 0 && <p className="meta">{t.nobodyFound}</p>}
          {listed.map(({ id, name, headline }) => (
            <Checkbox
              key={id}
              name="with"
              label={<bdi>{name}</bdi>}
              description={headline || undefined}
              checked={chosen.includes(id)}
              disabled={!chosen.includes(id) && chosen.length >= mostInDirect - 1}
              onChange={({ currentTarget }) => toggle(id, currentTarget.checked)}
            />
          ))}
        </fieldset>
        <SubmitButton>{t.startWriting}</SubmitButton>
      </Form>
    </Dialog>
  )
}
