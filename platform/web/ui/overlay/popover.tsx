import './dialog.css'
import './popover.css'
import type { ReactNode, RefObject } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Popover } from 'react-aria-components/Popover'
import { usePhone } from '../use-phone.ts'
import { Surroundings } from './surroundings.tsx'

interface FloatingProps {
  label: string
  trigger: RefObject<HTMLElement | null>
  open: boolean
  onClose: () => void
  children: ReactNode
}

/** Floats beside its trigger on wide screens and comes as a sheet from below on phones. */
export function Floating({ label, trigger, open, onClose, children }: FloatingProps) {
  const phone = usePhone()
  const change = (next: boolean) => next || onClose()
  return (
    <Surroundings>
      {phone ? (
        <ModalOverlay className="scrim" isOpen={open} onOpenChange={change} isDismissable>
          <Modal className="dialog" data-sheet>
            <AriaDialog className="popover-body" aria-label={label}>
              {children}
            </AriaDialog>
          </Modal>
        </ModalOverlay>
      ) : (
        <Popover
          className="popover"
          aria-label={label}
          triggerRef={trigger}
          isOpen={open}
          onOpenChange={change}
          placement="bottom end"
          offset={6}
        >
          {children}
        </Popover>
      )}
    </Surroundings>
  )
}

/** Free content in a popover: it takes the focus, and gives it back. */
export function OverlayPopover({ children, ...rest }: FloatingProps) {
  const phone = usePhone()
  const body = <div className="popover-content">{children}</div>
  return (
    <Floating {...rest}>
      {phone ? (
        body
      ) : (
        <AriaDialog className="popover-body" aria-label={rest.label}>
          {body}
        </AriaDialog>
      )}
    </Floating>
  )
}
