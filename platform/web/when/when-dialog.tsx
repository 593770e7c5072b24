import './when-dialog.css'
import { type ReactNode, Suspense } from 'react'
import type { Instant } from '#lib/time.ts'
import { useMessages, useMoments, useNow, useReading } from '#platform/web/i18n/index.ts'
import { Dialog, late, Skeleton } from '#platform/web/ui/index.ts'
import { whenMessages } from './messages/index.ts'
import { quickChoices } from './quick-choices.ts'

interface WhenDialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** The verb on the button: "Send then". */
  verb: string
  /** The time as it is now, where one is being changed. */
  start?: Instant | undefined
  /** Takes the time; while its promise is open the form is pending. The dialog closes when it answers true. */
  onChoose: (at: Instant) => Promise<boolean>
  /** What else can be done, at the end. */
  children?: ReactNode
}

const OwnTime = late(async () => (await import('./own-time.tsx')).OwnTime)

/** Asks for a time to come: one of a few, in words, or by date and clock, all in the reader's zone. */
export function WhenDialog(props: WhenDialogProps) {
  const { open, onClose, title, verb, start, onChoose, children } = props
  const choose = async (at: Instant) => {
    if (await onChoose(at)) onClose()
  }
  return (
    <Dialog open={open} onClose={onClose} title={title} size="s">
      <Quick onChoose={choose} />
      <Suspense fallback={<Skeleton shape="rows" count={2} />}>
        <OwnTime verb={verb} start={start} onChoose={choose} />
      </Suspense>
      {children}
    </Dialog>
  )
}

function Quick({ onChoose }: { onChoose: (at: Instant) => Promise<void> }) {
  const t = useMessages(whenMessages)
  const { zone } = useReading()
  const moments = useMoments()
  const now = useNow()
  return (
    <div className="when-quick">
      {quickChoices(zone, now).map(({ name, at }) => (
        <button key={name} type="button" className="when-choice" onClick={() => void onChoose(at)}>
          <span>{t[name]}</span>
          <small>{moments.ahead(at, now)}</small>
        </button>
      ))}
    </div>
  )
}
