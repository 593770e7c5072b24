import './option-list.css'
import { type ReactNode, useEffect, useRef } from 'react'

export interface Option {
  key: string
  label: string
  /** What it is, quietly after its label. */
  note?: string | null | undefined
  /** A face or an icon before it. */
  sign?: ReactNode
}

interface OptionListProps<T extends Option> {
  /** Names the list for its field's `aria-controls`; an option is `optionId(id, index)`. */
  id: string
  label: string
  options: readonly T[]
  /** The index of the option the keys are at; -1 for none. */
  chosen: number
  onChoose: (option: T) => void
  onPoint?: ((index: number) => void) | undefined
  /** Above the page, at the edge of the field it belongs to, which then is what it stands in. */
  float?: 'above' | 'below' | undefined
}

/** What a field offers while one types. The field keeps the focus and hears the keys. */
export function OptionList<T extends Option>(props: OptionListProps<T>) {
  const { id, label, options, chosen, onChoose, onPoint, float } = props
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.children[chosen]?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  const look = { 'data-float': float, hidden: float && options.length === 0 }
  return (
    <div ref={list} id={id} role="listbox" aria-label={label} className="option-list" {...look}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
        <div
          key={option.key}
          id={optionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={onPoint && (() => onPoint(index))}
          onClick={() => onChoose(option)}
        >
          {option.sign}
          <bdi>{option.label}</bdi>
          {option.note && <small>{option.note}</small>}
        </div>
      ))}
    </div>
  )
}

/** The id of an option, for its field's `aria-activedescendant`. */
export function optionId(list: string, index: number): string {
  return `${list}-${index}`
}
