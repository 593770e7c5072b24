import { type ReactNode, Suspense, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Button } from './button.tsx'
import { Actions } from './form/form.tsx'
import { late } from './late.tsx'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  /** The title is only read aloud, where what is inside speaks for itself. */
  titleHidden?: boolean | undefined
  size?: 's' | 'm' | 'l' | undefined
  /** Cannot be waved away: it asks something that must be answered. */
  urgent?: boolean | undefined
  children: ReactNode
}

const loadDialog = () => import('./overlay/dialog.tsx')
const OverlayDialog = late(async () => (await loadDialog()).OverlayDialog)

/** A question or a small form above the page; a sheet from below on phones. Its code comes when it first opens. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense>
      <OverlayDialog {...props} />
    </Suspense>
  )
}

interface ConfirmProps {
  open: boolean
  onClose: () => void
  title: string
  /** The verb on the button: "Delete message". */
  verb: string
  onConfirm: () => unknown
  /** What happens then, and whether it can be taken back. */
  children?: ReactNode
}

/** Asks before something that cannot be taken back. While the promise of `onConfirm` is open the button is pending. */
export function Confirm({ open, onClose, title, verb, onConfirm, children }: ConfirmProps) {
  const t = useMessages(platformMessages)
  const [pending, setPending] = useState(false)

  async function confirm() {
    setPending(true)
    try {
      await onConfirm()
      onClose()
    } finally {
      setPending(false)
    }
  }

  return (
    <Dialog open={open} onClose={onClose} title={title} size="s" urgent>
      {children}
      <Actions>
        <Button kind="danger" pending={pending} onClick={confirm}>
          {verb}
        </Button>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </Actions>
    </Dialog>
  )
}
