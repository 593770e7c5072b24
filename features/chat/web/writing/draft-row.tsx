import type { ReactNode } from 'react'
import type { DraftView } from '#features/drafts/contract.ts'
import { useKeepDraft } from '#features/drafts/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, IconButton, type IconName, Row, Time, toast } from '#platform/web/ui/index.ts'
import { useOutcome } from '../use-outcome.ts'
import { writingMessages } from './messages/index.ts'

interface DraftRowProps {
  draft: DraftView
  icon: IconName
  /** Where it was begun. */
  title: ReactNode
  /** The way there; none where it is gone. */
  to: string | undefined
  isAnswer: boolean
  /** What it says; as it was written, unless said. */
  words?: string
}

/** A draft: where it was begun, and how it begins. */
export function DraftRow({ draft, icon, title, to, isAnswer, words = draft.body }: DraftRowProps) {
  const t = useMessages(writingMessages)
  const throwAway = useThrowAway(draft)
  return (
    <Row
      start={<Icon name={icon} />}
      title={title}
      to={to}
      tag={isAnswer && <small className="meta">{t.inAnswer}</small>}
      meta={<Time at={instantFrom(draft.at)} />}
      end={<IconButton icon="trash" size="s" label={t.throwAway} onClick={throwAway} />}
    >
      <p className="writing-body" dir="auto">
        {words}
      </p>
    </Row>
  )
}

/** Deletes a draft on all devices, and brings it back if that was a mistake. */
function useThrowAway(draft: DraftView): () => Promise<void> {
  const t = useMessages(writingMessages)
  const { say } = useOutcome()
  const keepDraft = useKeepDraft()
  const keep = (body: string) => keepDraft(draft.place, body).catch(say)

  return async () => {
    await keep('')
    toast(t.thrownAway, { action: { label: t.takeBack, run: () => void keep(draft.body) } })
  }
}
