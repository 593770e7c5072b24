import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Empty } from '#platform/web/ui/index.ts'
import { organisationMessages } from '../../messages/index.ts'

/** Stands where something could not be had, with the way to ask again. */
export function NotLoaded({ onRetry }: { onRetry: () => Promise<void> }) {
  const t = useMessages(organisationMessages)
  return (
    <Empty
      icon="offline"
      title={t.notLoaded}
      actions={<Button onClick={onRetry}>{t.tryAgain}</Button>}
    />
  )
}
