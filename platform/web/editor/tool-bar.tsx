import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../i18n/index.ts'
import { IconButton, type IconName } from '../ui/index.ts'
import type { LongFormat } from './formats.ts'
import { editorMessages } from './messages/index.ts'

type Tool = readonly [LongFormat, IconName, keys?: string]

/** In groups, as they stand beside each other. */
const groups: readonly (readonly Tool[])[] = [
  [
    ['heading', 'heading'],
    ['bold', 'bold', 'B'],
    ['italic', 'italic', 'I'],
    ['strike', 'strike', '⇧X'],
  ],
  [
    ['list', 'list', '⇧8'],
    ['numbers', 'numbers', '⇧7'],
    ['quote', 'quote', '⇧9'],
  ],
  [
    ['link', 'link', 'K'],
    ['code', 'code', 'E'],
    ['table', 'table'],
    ['spoiler', 'eye-off'],
    ['footnote', 'footnote'],
  ],
]

interface ToolBarProps {
  onFormat: (format: LongFormat) => void
  /** The text area that it is for. */
  controls: string
  /** Stands at the end, as the button for pictures. */
  children?: ReactNode
}

/** Buttons for what words can look like, with their keys. One stop for Tab; arrows go along. The text keeps the focus. */
export function ToolBar({ onFormat, controls, children }: ToolBarProps) {
  const t = useMessages(editorMessages)
  const modifier = /Mac|iP(?:hone|ad)/.test(navigator.platform) ? '⌘' : t.control
  const { bar, press } = useOneStop()
  const labelOf = (format: LongFormat, keys: string | undefined) =>
    keys ? `${t.formats[format]} (${modifier}${keys})` : t.formats[format]
  return (
    <div
      ref={bar}
      className="long-tools"
      role="toolbar"
      aria-label={t.formatting}
      aria-controls={controls}
      onKeyDown={press}
    >
      {groups.map((tools) => (
        <span key={tools[0]?.[0]} className="long-tool-group">
          {tools.map(([format, icon, keys]) => (
            <IconButton
              key={format}
              icon={icon}
              size="s"
              label={labelOf(format, keys)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => onFormat(format)}
            />
          ))}
        </span>
      ))}
      {children && <span className="long-tool-group">{children}</span>}
    </div>
  )
}

/** Makes the buttons of a bar one stop of the Tab key: where one was last, or the first. */
function useOneStop() {
  const bar = useRef<HTMLDivElement>(null)
  const buttons = () => [...(bar.current?.querySelectorAll('button') ?? [])]

  function stopAt(stop: HTMLButtonElement | undefined) {
    for (const button of buttons()) button.tabIndex = button === stop ? 0 : -1
  }

  function press(event: KeyboardEvent<HTMLElement>) {
    const all = buttons()
    const at = all.findIndex((button) => button.matches(':focus'))
    const onwards = isRightToLeft(event.currentTarget) ? 'ArrowLeft' : 'ArrowRight'
    const backwards = onwards === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft'
    const steps: Readonly<Record<string, number>> = {
      [onwards]: (at + 1) % all.length,
      [backwards]: (at + all.length - 1) % all.length,
      Home: 0,
      End: all.length - 1,
    }
    const next = all[steps[event.key] ?? -1]
    if (at < 0 || !next) return
    event.preventDefault()
    stopAt(next)
    next.focus()
  }

  // Whatever else is drawn into the bar, exactly one of its buttons is a stop.
  useEffect(() => {
    const all = buttons()
    if (all.filter(({ tabIndex }) => tabIndex === 0).length !== 1) stopAt(all[0])
  })
  return { bar, press }
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
