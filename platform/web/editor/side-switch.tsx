import { useMessages } from '../i18n/index.ts'
import { editorMessages } from './messages/index.ts'
import type { Sides } from './use-sides.ts'

/** Text or preview, where there is room for one. */
export function SideSwitch({ writing, toggle }: Sides) {
  const t = useMessages(editorMessages)
  return (
    <div className="long-switch">
      <button type="button" aria-pressed={writing} onClick={writing ? undefined : toggle}>
        {t.write}
      </button>
      <button type="button" aria-pressed={!writing} onClick={writing ? toggle : undefined}>
        {t.preview}
      </button>
    </div>
  )
}
