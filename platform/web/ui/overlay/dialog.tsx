import './dialog.css'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { IconButton } from '../button.tsx'
import type { DialogProps } from '../dialog.tsx'
import { Surroundings } from './surroundings.tsx'

/** A modal in the middle of wide screens, a sheet from below on phones. */
export function OverlayDialog(props: DialogProps) {
  const { open, onClose, title, size = 'm', titleHidden = false, urgent = false, children } = props
  const t = useMessages(platformMessages)
  return (
    <Surroundings>
      <ModalOverlay
        className="scrim"
        isOpen={open}
        onOpenChange={(next) => next || onClose()}
        isDismissable={!urgent}
      >
        <Modal className="dialog" data-size={size}>
          <AriaDialog className="dialog-body" role={urgent ? 'alertdialog' : 'dialog'}>
            <header className="dialog-header">
              <Heading slot="title" level={2} className={titleHidden ? 'hidden-text' : ''}>
                {title}
              </Heading>
              {!urgent && <IconButton icon="close" label={t.close} onClick={onClose} />}
            </header>
            {children}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Surroundings>
  )
}
