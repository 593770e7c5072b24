import './editor.css'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react'
import { applyEdit, indent, useComposing, writtenIn } from '../composing/index.ts'
import { useMessages } from '../i18n/index.ts'
import { platformMessages } from '../messages/index.ts'
import { Field } from '../ui/form/field.tsx'
import { FileButton, grow, IconButton } from '../ui/index.ts'
import { useAttaching } from './attaching.ts'
import { caretLine } from './caret-line.ts'
import { longFormats, longShortcuts } from './formats.ts'
import { editorMessages } from './messages/index.ts'
import { Preview } from './preview.tsx'
import type { LongEditorProps } from './props.ts'
import { SideSwitch } from './side-switch.tsx'
import { ToolBar } from './tool-bar.tsx'
import { useDropping } from './use-dropping.ts'
import { useFollowing, useSides } from './use-sides.ts'

/** Where one writes at length: Markdown with a tool bar, beside it what it will look like. */
export function Editor(props: LongEditorProps) {
  const { value, onChange, attach, onSubmit, assistance, most, labelHidden } = props
  const { name, label, hint, error, optional } = props
  const t = useMessages(editorMessages)
  const own = useRef<HTMLTextAreaElement>(null)
  const area = props.area ?? own
  const root = useRef<HTMLDivElement>(null)
  const pane = useRef<HTMLElement>(null)
  const [id, tabKeys] = [useId(), useId()]
  const sides = useSides(root)
  const composing = useComposing(area, longFormats(t.column), longShortcuts)
  const { take, sending } = useAttaching(area, value, attach, t.notSent)
  const { above, ...dropping } = useDropping(attach && take)
  const shown = useDeferredValue(value)
  const follow = useFollowing(area, pane, shown)
  const tab = useTabKey()
  const [line, setLine] = useState(0)

  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes from another device has its own height
  useEffect(() => {
    if (area.current) grow(area.current)
  }, [value, area])
  useEffect(() => {
    if (props.autoFocus) area.current?.focus({ preventScroll: true })
  }, [props.autoFocus, area])

  function look() {
    if (!assistance) return
    assistance.look()
    if (area.current) setLine(caretLine(area.current))
  }

  function press(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing || assistance?.press(event)) return
    if (onSubmit && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      return onSubmit()
    }
    if (!tab(event)) composing.press(event, true)
  }

  const note = <Note length={value.length} most={most} sending={sending} />
  return (
    <div ref={root} className="long-editor" data-label-hidden={labelHidden || undefined}>
      <Field {...{ name, label, hint, error, optional, note }}>
        {(control) => (
          <div
            className="long-box"
            data-both={(sides.wide && sides.previewing) || undefined}
            {...dropping}
          >
            <div className="long-bar">
              {!sides.wide && <SideSwitch {...sides} />}
              {sides.writing && (
                <ToolBar onFormat={composing.format} controls={control.id}>
                  {attach && <FileButton icon="image" label={t.attach} onFiles={take} />}
                  {props.tools}
                </ToolBar>
              )}
              {sides.wide && (
                <IconButton
                  icon="eye"
                  size="s"
                  label={t.preview}
                  aria-pressed={sides.previewing}
                  onClick={sides.toggle}
                />
              )}
            </div>
            <div className="long-sides">
              <div className="long-side" hidden={!sides.writing}>
                {assistance?.list && (
                  <div className="long-assistance" style={{ insetBlockStart: line }}>
                    {assistance.list}
                  </div>
                )}
                <textarea
                  ref={area}
                  dir="auto"
                  rows={8}
                  placeholder={props.placeholder}
                  {...control}
                  {...assistance?.control}
                  aria-describedby={`${control['aria-describedby'] ?? ''} ${tabKeys}`.trim()}
                  value={value}
                  onChange={({ currentTarget }) => {
                    onChange(currentTarget.value)
                    grow(currentTarget)
                    look()
                  }}
                  onSelect={look}
                  onBlur={props.onLeave}
                  onKeyDown={press}
                  onPaste={(event) => {
                    const { files } = event.clipboardData
                    const isFile =
                      files.length > 0 && event.clipboardData.getData('text/plain') === ''
                    if (!attach || !isFile) return composing.paste(event)
                    event.preventDefault()
                    void take([...files])
                  }}
                  onScroll={follow}
                />
              </div>
              {sides.previewing && (
                <Preview ref={pane} id={id} of={label} text={shown} draw={props.preview} />
              )}
            </div>
            <p className="hidden-text" id={tabKeys}>
              {t.tabKeys}
            </p>
            {above && <p className="long-drop">{t.dropHere}</p>}
          </div>
        )}
      </Field>
    </div>
  )
}

/** Tab in code and lists; after Escape it goes on to the next field, so that nobody is caught. */
function useTabKey(): (event: KeyboardEvent<HTMLTextAreaElement>) => boolean {
  const leaving = useRef(false)
  return (event) => {
    if (event.key !== 'Tab') {
      if (event.key !== 'Shift') leaving.current = event.key === 'Escape'
      return false
    }
    const isLeaving = leaving.current
    leaving.current = false
    const isOurs = !isLeaving && !event.ctrlKey && !event.metaKey && !event.altKey
    const edit = isOurs && indent(writtenIn(event.currentTarget), event.shiftKey)
    if (!edit) return false
    event.preventDefault()
    applyEdit(event.currentTarget, edit)
    return true
  }
}

/** What is on its way, and how much fits. */
function Note(props: { length: number; most: number | undefined; sending: number }) {
  const t = useMessages(editorMessages)
  const common = useMessages(platformMessages)
  const { length, most = Number.POSITIVE_INFINITY, sending } = props
  const left = most - length
  if (sending > 0) return <small role="status">{t.sending(sending)}</small>
  if (left >= most * 0.1) return null
  return (
    <small role="status" className="field-count" data-over={left < 0 || undefined}>
      {left < 0 ? common.charactersOver(-left) : common.charactersLeft(left)}
    </small>
  )
}
