import { useState } from 'react'
import { useAct, useCommunity } from '#features/communities/web/index.ts'
import { useAudienceWords } from '#features/releases/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Actions, Button, Card, Dialog, LinkButton, toast } from '#platform/web/ui/index.ts'
import type { EventView } from '../../contract.ts'
import { editMessages } from '../../messages/edit.ts'
import { api } from '../api.ts'
import { EventMenu } from '../manage/event-menu.tsx'
import { eventsOf } from '../places.ts'
import type { Draft } from './draft.ts'
import { faultsIn } from './faults.ts'
import { SavingNote } from './saving-note.tsx'
import type { Saving } from './use-saving.ts'

interface EditSideProps {
  view: EventView
  draft: Draft
  saving: Saving
  onChange: (view: EventView) => void
}

/** Where the changes are, and what is done once they are all made. */
export function EditSide(props: EditSideProps) {
  const t = useMessages(editMessages)
  const { slug } = useCommunity()
  const { act, pending } = useAct()
  const { view, saving, draft } = props
  const { status, id } = view.row
  const isWhole = Object.keys(faultsIn(draft)).length === 0
  const save = async () => {
    if (await saving.save()) toast(t.saved, { tone: 'good' })
  }
  return (
    <Card>
      <div className="edit-side">
        <SavingNote saving={saving} />
        {!isWhole && <p className="field-error">{t.notWhole}</p>}
        {status === 'published' ? (
          <Button
            kind="main"
            wide
            pending={pending}
            disabled={saving.state === 'saved' || saving.isOld}
            onClick={() => void act(save)}
          >
            {t.save}
          </Button>
        ) : (
          <PublishButton {...props} isWhole={isWhole} />
        )}
        <Actions>
          <LinkButton size="s" icon="eye" to={eventsOf(slug).event(id)}>
            {t.view}
          </LinkButton>
          <EventMenu view={view} onChange={props.onChange} />
        </Actions>
      </div>
    </Card>
  )
}

const path = '/communities/{community}/events/{eventId}'

/** Leads publish; others hand it in. What is not saved yet is saved first. */
function PublishButton({ view, saving, onChange, isWhole }: EditSideProps & { isWhole: boolean }) {
  const t = useMessages(editMessages)
  const { community } = useReplica()
  const { slug } = useCommunity()
  const go = useGo()
  const { act, pending } = useAct()
  const [asking, setAsking] = useState(false)
  const { publish } = view.can
  const { id, status } = view.row
  if (!publish && status === 'review') return null
  const params = { community, eventId: id }
  const settle = async () => {
    const settled = publish
      ? await api.put(`${path}/published`, { params, body: {} })
      : await api.put(`${path}/submitted`, { params, body: {} })
    onChange(settled)
  }
  const decide = async () => {
    setAsking(false)
    if (!(await saving.save())) return
    if (await act(settle, publish ? t.published : t.handedIn)) go(eventsOf(slug).event(id))
  }
  return (
    <>
      <Button
        kind="main"
        wide
        pending={pending}
        disabled={!isWhole || saving.isOld}
        onClick={() => setAsking(true)}
      >
        {publish ? t.publish : t.handIn}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={publish ? t.publishTitle : t.handInTitle}
        size="s"
      >
        {publish ? <PublishText view={view} /> : <p>{t.handInText}</p>}
        <Actions>
          <Button kind="main" onClick={() => void decide()}>
            {publish ? t.publish : t.handIn}
          </Button>
        </Actions>
      </Dialog>
    </>
  )
}

/** For whom it is as soon as it is published. */
function PublishText({ view: { plan } }: { view: EventView }) {
  const t = useMessages(editMessages)
  const { audience } = useAudienceWords()
  const first = plan.filter(({ from }) => from === null).flatMap((step) => step.audience)
  const keys = first.length > 0 ? first : (plan[0]?.audience ?? [])
  return <p>{t.publishText(audience(keys))}</p>
}
