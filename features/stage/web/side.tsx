import { type KeyboardEvent, useId, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { stageMessages } from '../messages/index.ts'
import { Backstage } from './backstage/backstage.tsx'
import { People } from './people.tsx'
import { Questions } from './questions/questions.tsx'
import { Talk } from './talk/talk.tsx'
import { useStage } from './use-stage.ts'

type Part = 'chat' | 'questions' | 'people' | 'backstage'

/** What goes on beside the stage, one part at a time. */
export function Side() {
  const t = useMessages(stageMessages)
  const { view, here } = useStage()
  const [part, setPart] = useState<Part>('questions')
  const id = useId()
  const waiting = view.questions.filter(({ status }) => status !== 'answered').length
  const parts: readonly { part: Part; count?: number }[] = [
    { part: 'chat' },
    { part: 'questions', count: waiting },
    { part: 'people', count: here.length },
    ...(view.can.host ? [{ part: 'backstage' } as const] : []),
  ]
  const go = (event: KeyboardEvent) => {
    const step = stepOf(event.key, getComputedStyle(event.currentTarget).direction === 'rtl')
    if (step === 0) return
    const at = parts.findIndex((each) => each.part === part)
    const next = parts[(at + step + parts.length) % parts.length]
    if (!next) return
    event.preventDefault()
    setPart(next.part)
    document.getElementById(`${id}-${next.part}`)?.focus()
  }
  return (
    <aside className="stage-side" aria-label={t.parts}>
      <div className="stage-tabs" role="tablist" aria-label={t.parts} onKeyDown={go}>
        {parts.map(({ part: each, count }) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`${id}-${each}`}
            aria-selected={each === part}
            aria-controls={`${id}-panel`}
            tabIndex={each === part ? 0 : -1}
            onClick={() => setPart(each)}
          >
            {t[each]}
            {count !== undefined && count > 0 && <span className="stage-count">{count}</span>}
          </button>
        ))}
      </div>
      <div
        className="stage-panel"
        role="tabpanel"
        id={`${id}-panel`}
        aria-labelledby={`${id}-${part}`}
      >
        {part === 'chat' && <Talk />}
        {part === 'questions' && <Questions />}
        {part === 'people' && <People />}
        {part === 'backstage' && <Backstage />}
      </div>
    </aside>
  )
}

function stepOf(key: string, isRightToLeft: boolean): number {
  if (key !== 'ArrowRight' && key !== 'ArrowLeft') return 0
  return (key === 'ArrowRight') === isRightToLeft ? -1 : 1
}
