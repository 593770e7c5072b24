import { useState } from 'react'
import { useMembers } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  Button,
  Faces,
  Form,
  PopoverButton,
  SubmitButton,
  TextField,
} from '#platform/web/ui/index.ts'
import type { TopicView } from '../../contract.ts'
import { forumMessages } from '../../messages/index.ts'

interface TopicSideProps {
  topic: TopicView
  /** The number of the post that one reads. */
  current: number
  onGo: (number: number) => void
}

/** Where one is in a topic, and who writes in it: beside it, or as a small button where there is no room. */
export function TopicSide({ topic, current, onGo }: TopicSideProps) {
  const t = useMessages(forumMessages)
  const members = useMembers()
  const writers = topic.people.flatMap((id) => members.get(id) ?? [])
  return (
    <aside className="topic-side">
      <section className="topic-spot">
        <h2>{t.where}</h2>
        <p>{t.position(current, topic.lastNumber)}</p>
        <Ways {...{ topic, onGo }} />
      </section>
      {writers.length > 1 && (
        <section>
          <h2>{t.writers}</h2>
          <Faces people={writers} />
        </section>
      )}
      <div className="topic-chip">
        <PopoverButton
          label={t.jump}
          size="s"
          content={(close) => <Jump {...{ topic, onGo, close }} />}
        >
          {`${current} / ${topic.lastNumber}`}
        </PopoverButton>
      </div>
    </aside>
  )
}

function Ways({ topic, onGo }: Pick<TopicSideProps, 'topic' | 'onGo'>) {
  const t = useMessages(forumMessages)
  return (
    <div className="topic-ways">
      <Button size="s" kind="quiet" icon="up" onClick={() => onGo(0)}>
        {t.toFirst}
      </Button>
      <Button size="s" kind="quiet" icon="down" onClick={() => onGo(topic.lastNumber)}>
        {t.toLast}
      </Button>
      {topic.lastNumber > 20 && (
        <PopoverButton
          label={t.jump}
          size="s"
          kind="quiet"
          icon="hash"
          content={(close) => <Jump {...{ topic, onGo, close }} />}
        />
      )}
    </div>
  )
}

function Jump({
  topic,
  onGo,
  close,
}: Pick<TopicSideProps, 'topic' | 'onGo'> & { close: () => void }) {
  const t = useMessages(forumMessages)
  const [number, setNumber] = useState('')
  const go = (to: number) => {
    onGo(to)
    close()
  }
  return (
    <div className="topic-jump">
      <Form onSubmit={() => go(Math.min(Math.max(Number(number) || 1, 1), topic.lastNumber))}>
        <TextField
          name="number"
          label={t.jumpNumber}
          type="number"
          inputMode="numeric"
          min={1}
          max={topic.lastNumber}
          required
          value={number}
          onChange={({ currentTarget }) => setNumber(currentTarget.value)}
        />
        <SubmitButton>{t.jumpVerb}</SubmitButton>
      </Form>
      <div className="topic-ways">
        <Button size="s" icon="up" onClick={() => go(0)}>
          {t.toFirst}
        </Button>
        <Button size="s" icon="down" onClick={() => go(topic.lastNumber)}>
          {t.toLast}
        </Button>
      </div>
    </div>
  )
}
