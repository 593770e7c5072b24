import './personal.css'
import { type ReactNode, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { directMessages } from '../messages/direct.ts'
import { chatSlice } from './replica.ts'

/** A message; of somebody one has blocked only that it is there, until one asks for it. */
export function Folded({ author, children }: { author: string; children: ReactNode }) {
  const t = useMessages(directMessages)
  const blocked = useSlice(chatSlice, (state) => state.blocked.includes(author))
  const [shown, setShown] = useState(false)
  if (!blocked || shown) return children
  return (
    <p className="folded">
      <span>{t.folded}</span>
      <Button size="s" kind="quiet" onClick={() => setShown(true)}>
        {t.show}
      </Button>
    </p>
  )
}
