import './palette.css'
import { type KeyboardEvent, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Dialog, Face, Icon, OptionList, optionId, Tile } from '#platform/web/ui/index.ts'
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
  const found = [...findGoals(goals, typed, 8), ...useSearchGoals(typed)]
  const at = Math.min(chosen, found.length - 1)

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
          aria-activedescendant={found[at] && optionId('palette-goals', at)}
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
        <OptionList
          id="palette-goals"
          label={t.goTo}
          options={found.map((goal) => ({ ...goal, sign: <Sign goal={goal} /> }))}
          chosen={at}
          onChoose={run}
          onPoint={setChosen}
        />
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
