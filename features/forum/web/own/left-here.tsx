import { useMessages } from '#platform/web/i18n/index.ts'
import { ownMessages } from '../../messages/own.ts'

/** Between what one had read and what is new. */
export function LeftHere() {
  const t = useMessages(ownMessages)
  return (
    <div className="topic-left">
      <span>{t.leftHere}</span>
    </div>
  )
}
