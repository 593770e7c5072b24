import { useState } from 'react'
import { useAct, useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Card, Face, Form, SubmitButton, TextField } from '#platform/web/ui/index.ts'
import type { ThanksView } from '../contract.ts'
import { recapMessages } from '../messages/index.ts'
import { api } from './api.ts'
import { useRecap } from './use-recap.ts'

/** Thanks to each speaker, with words that they read. */
export function Thanks() {
  const t = useMessages(recapMessages)
  const { thanks } = useRecap().view
  if (thanks.length === 0) return null
  return (
    <Card title={t.thanks}>
      <ul className="recap-thanks">
        {thanks.map((speaker) => (
          <Speaker key={speaker.speakerId} speaker={speaker} />
        ))}
      </ul>
    </Card>
  )
}

function Speaker({ speaker }: { speaker: ThanksView }) {
  const t = useMessages(recapMessages)
  const { params, take } = useRecap()
  const { act } = useAct()
  const [writing, setWriting] = useState(false)
  const members = useMembers()
  const person = members.get(speaker.member ?? '') ?? { id: speaker.speakerId, name: speaker.name }
  const thank = (values: FormData) =>
    act(async () => {
      const path = '/communities/{community}/recaps/{occurrenceId}/thanks/{speakerId}'
      const body = { words: String(values.get('words')).trim() }
      const thanks = await api.put(path, {
        ...{ params: { ...params, speakerId: speaker.speakerId }, body },
      })
      take({ thanks })
      setWriting(false)
    })
  return (
    <li>
      <Face person={person} />
      <div>
        <strong>
          <bdi>{speaker.name}</bdi>
        </strong>
        <p className="meta">{t.thankCount(speaker.thanks)}</p>
        {speaker.words.map(({ member, words }) => (
          <blockquote key={member} dir="auto">
            {words} <cite>{members.get(member)?.name}</cite>
          </blockquote>
        ))}
        {writing && (
          <Form onSubmit={thank}>
            <TextField name="words" label={t.thankWords} maxLength={500} optional />
            <SubmitButton>{t.thankFor(speaker.name)}</SubmitButton>
          </Form>
        )}
      </div>
      {!writing && (
        <Button
          icon="heart"
          size="s"
          aria-pressed={speaker.mine}
          aria-label={t.thankFor(speaker.name)}
          onClick={() => setWriting(true)}
        >
          {speaker.mine ? t.thanked : t.thankFor(speaker.name)}
        </Button>
      )}
    </li>
  )
}
