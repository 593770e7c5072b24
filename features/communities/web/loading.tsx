import type { ReactNode } from 'react'
import type { Loaded } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import { Button, Empty, Skeleton } from '#platform/web/ui/index.ts'

interface LoadingProps<Value> {
  from: Loaded<Value>
  children: (value: Value) => ReactNode
}

/** What was asked for, or its shape until it comes, or the way to ask again. */
export function Loading<Value>({ from, children }: LoadingProps<Value>) {
  const t = useMessages(platformMessages)
  if (from.value !== undefined) return children(from.value)
  if (!from.error) return <Skeleton shape="rows" />
  return (
    <Empty
      icon="offline"
      title={t.notLoaded}
      actions={<Button onClick={from.reload}>{t.retry}</Button>}
    />
  )
}
