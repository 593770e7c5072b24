import './toast.css'
import { useSyncExternalStore } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Button, IconButton } from './button.tsx'
import { Icon } from './icon.tsx'
import {
  currentToasts,
  dismissToast,
  holdToasts,
  releaseToasts,
  type Toast,
  watchToasts,
} from './toasts.ts'

/** Where toasts appear. Stands once at the root of the app, and is there before them so that they are read aloud. */
export function ToastRegion() {
  const toasts = useSyncExternalStore(watchToasts, currentToasts, currentToasts)
  return (
    <div
      className="toasts"
      role="status"
      aria-live="polite"
      onPointerEnter={holdToasts}
      onPointerLeave={releaseToasts}
      onFocus={holdToasts}
      onBlur={releaseToasts}
    >
      {toasts.map((each) => (
        <ToastNote key={each.id} toast={each} />
      ))}
    </div>
  )
}

const icons = { plain: 'info', good: 'check', bad: 'warning' } as const

function ToastNote({ toast }: { toast: Toast }) {
  const t = useMessages(platformMessages)
  const { action } = toast
  return (
    <div className="toast" data-tone={toast.tone}>
      <Icon name={icons[toast.tone]} />
      <p>{toast.message}</p>
      {action && (
        <Button
          size="s"
          kind="quiet"
          onClick={() => {
            dismissToast(toast.id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={t.dismiss} size="s" onClick={() => dismissToast(toast.id)} />
    </div>
  )
}
