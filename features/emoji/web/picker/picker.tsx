import './picker.css'
import { type KeyboardEvent, use, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import { emojiMessages } from '../../messages/index.ts'
import { useRecentEmoji } from '../recent.ts'
import { emojiSlice } from '../replica.ts'
import { type Known, loadEmoji } from './emoji-data.ts'
import { moveIn } from './move.ts'
import { PickerGrid } from './picker-grid.tsx'
import { ownEmoji, sectionsOf } from './sections.ts'
import { inTone, useTone } from './tone.ts'
import { ToneChoice } from './tone-choice.tsx'

/** As many stand in a row, whatever the width. */
const columns = 8

/** All emoji, and a field to find one by what it is called. The field keeps the focus; arrow keys choose, Enter takes. */
export function Picker({ onPick }: { onPick: (emoji: string) => void }) {
  const t = useMessages(emojiMessages)
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [tone, setTone] = useTone()
  const sections = useSections(typed)
  const flat = useMemo(() => sections.flatMap(({ emoji }) => emoji), [sections])
  const chosen = flat[at]

  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus()
  }, [])
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' })
  }, [id, at])

  const pick = (known: Known) => onPick(inTone(known, tone))

  function press(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    const sizes = sections.map(({ emoji }) => emoji.length)
    const next = moveIn(sizes, columns, at, event.key)
    if (next !== undefined) setAt(next)
    else if (event.key === 'Enter' && chosen) pick(chosen)
    else return
    event.preventDefault()
  }

  return (
    <div className="emoji-picker">
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-label={t.search}
        placeholder={t.search}
        aria-expanded
        aria-controls={id}
        aria-activedescendant={chosen && `${id}-${at}`}
        aria-autocomplete="list"
        autoComplete="off"
        enterKeyHint="done"
        value={typed}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      <PickerGrid {...{ id, sections, at, tone }} onPick={pick} onPoint={setAt} />
      <div className="emoji-picker-foot">
        <small>{chosen?.label}</small>
        <ToneChoice tone={tone} onChoose={setTone} />
      </div>
    </div>
  )
}

function useSections(typed: string) {
  const t = useMessages(emojiMessages)
  const { language } = useReading()
  const known = use(loadEmoji(language))
  const own = useSlice(emojiSlice, ({ emoji }) => emoji)
  // What is chosen now does not move the others while one looks.
  const [recent] = useState(useRecentEmoji())
  return useMemo(
    () => sectionsOf([...ownEmoji(own, t.own), ...known], recent, typed, t),
    [known, own, recent, typed, t],
  )
}
