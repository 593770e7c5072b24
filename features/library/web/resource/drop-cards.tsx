import { useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import {
  Actions,
  Banner,
  Button,
  Card,
  Dialog,
  Form,
  SubmitButton,
  TextAreaField,
} from '#platform/web/ui/index.ts'
import type { MyDrop } from '../../contract.ts'
import { longestAnswer } from '../../limits.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useRowWords } from '../row-words.ts'
import { dropOf } from '../waiting.ts'
import type { ResourceProps } from './resource-head.tsx'
import { ResourceText } from './resource-text.tsx'

const path = '/communities/{community}/library/resources/{resourceId}/drop'

/** What early access asks of the reader: agreeing to its terms, then an answer. */
export function DropCards(props: ResourceProps) {
  const t = useMessages(libraryMessages)
  const { view } = props
  if (!view.drop) return null
  if (view.open === 'ended')
    return (
      <>
        <Banner icon="clock">
          <strong>{t.endedTitle}</strong> {t.endedText}
        </Banner>
        <Agreed drop={view.drop} />
      </>
    )
  if (view.open === 'terms') return <Terms {...props} drop={view.drop} />
  return (
    <>
      <Agreed drop={view.drop} />
      {view.row.drop?.question && !view.can.manage && <Task {...props} drop={view.drop} />}
    </>
  )
}

type DropProps = ResourceProps & { drop: MyDrop }

/** The terms open in a dialog, which is where one agrees. */
function Terms({ view, drop, onChange }: DropProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { act, pending } = useAct()
  const [open, setOpen] = useState(false)
  const version = view.row.drop?.termsVersion ?? 0
  const agree = async () => {
    const params = { community, resourceId: view.row.id }
    onChange(await api.put(`${path}/acknowledged`, { params, body: { version } }))
    setOpen(false)
  }
  return (
    <Card tone="accent" title={t.termsTitle}>
      <p>{t.termsTeaser}</p>
      <Actions>
        <Button kind="main" onClick={() => setOpen(true)}>
          {t.readTerms}
        </Button>
      </Actions>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.termsOf}>
        <div className="drop-terms">
          <ResourceText text={drop.terms} />
        </div>
        <p className="meta">{t.termsVersion(version)}</p>
        <Actions>
          <Button kind="main" pending={pending} onClick={() => void act(agree)}>
            {t.agree}
          </Button>
          <Button kind="quiet" onClick={() => setOpen(false)}>
            {t.cancel}
          </Button>
        </Actions>
      </Dialog>
    </Card>
  )
}

/** What one agreed to stays to be read. */
function Agreed({ drop }: { drop: MyDrop }) {
  const t = useMessages(libraryMessages)
  const words = useRowWords()
  const { acknowledged, terms } = drop
  if (!acknowledged) return null
  return (
    <details className="drop-agreed">
      <summary>{t.agreedWhen(words.when(acknowledged.at))}</summary>
      <ResourceText text={terms} />
      <p className="meta">{t.termsVersion(acknowledged.version)}</p>
    </details>
  )
}

function Task({ view, drop, onChange }: DropProps) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const words = useRowWords()
  const [changing, setChanging] = useState(false)
  const isOpen = dropOf(view.row, words.now) !== null
  const question = view.row.drop?.question ?? ''
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const params = { community, resourceId: view.row.id }
    const body = { body: String(values.get('answer')) }
    onChange(await api.put(`${path}/answer`, { params, body }))
    setChanging(false)
  })
  if (drop.answer && !changing)
    return (
      <Card tone="good" title={question}>
        <blockquote className="drop-answer">
          <bdi>{drop.answer.body}</bdi>
        </blockquote>
        <p className="meta">{t.answered}</p>
        {isOpen && (
          <Actions>
            <Button size="s" onClick={() => setChanging(true)}>
              {t.changeAnswer}
            </Button>
          </Actions>
        )}
      </Card>
    )
  if (!isOpen) return null
  return (
    <Card tone="accent" title={question}>
      <Form onSubmit={submit} problem={problem}>
        <TextAreaField
          name="answer"
          label={t.yourAnswer}
          defaultValue={drop.answer?.body}
          most={longestAnswer}
          required
        />
        <Actions>
          <SubmitButton>{t.sendAnswer}</SubmitButton>
        </Actions>
      </Form>
    </Card>
  )
}
