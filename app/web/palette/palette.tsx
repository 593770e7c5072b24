import './palette.css'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Dialog, Face, Icon, Tile } from '#platform/web/ui/index.ts'
import { shellMessages } from '../shell/messages/index.ts'
import { findGoals, type Goal } from './find.ts'
import { useGoals } from './use-goals.ts'
import { useSearchGoals } from './use-search-goals.ts'

/** One field to go anywhere and do anything, by keyboard. */
export function Palette({ onClose }: { onClose: () => void }) {
  const t = useMessages(shellMessages)
  const goals = useGoals()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState(0)
  const list = useRef<HTMLDivElement>(null)
  const found = [...findGoals(goals, typed, 8), ...useSearchGoals(typed)]
  const at = Math.min(chosen, found.length - 1)

  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' })
  }, [at])

  function run(goal: Goal | undefined) {
    if (!goal) return
    onClose()
    goal.run()
  }

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown') setChosen((at + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setChosen((at + found.length - 1) % Math.max(1, found.length))
    else if (event.key === 'Enter') run(found[at])
    else return
    event.preventDefault()
  }

  return (
    <Dialog open onClose={onClose} title={t.goTo} titleHidden>
      <div className="palette">
        <input
          type="search"
          role="combobox"
          aria-label={t.goTo}
          aria-expanded={found.length > 0}
          aria-controls="palette-goals"
          aria-activedescendant={found[at] && `goal-${at}`}
          placeholder={t.goToHint}
          autoComplete="off"
          autoFocus
          value={typed}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
        <div id="palette-goals" role="listbox" aria-label={t.goTo} ref={list}>
          {found.map((goal, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
            <div
              key={`${goal.kind} ${goal.key}`}
              id={`goal-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerMove={() => setChosen(index)}
              onClick={() => run(goal)}
            >
              <Sign goal={goal} />
              <bdi>{goal.label}</bdi>
              {goal.note && <small>{goal.note}</small>}
            </div>
          ))}
        </div>
        {found.length === 0 && <p className="meta">{t.nothingFound}</p>}
      </div>
    </Dialog>
  )
}

function Sign({ goal: { icon, person, tile } }: { goal: Goal }) {
  if (tile) return <Tile {...tile} size="s" />
  if (person) return <Face person={person} size="s" />
  return <span className="palette-icon">{icon && <Icon name={icon} />}</span>
}
