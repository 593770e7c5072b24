import { type DragEvent, useRef, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Progress, RadioCards } from '#platform/web/ui/index.ts'
import { type ImportTool, importTools } from '../contract/reasons.ts'
import { importMessages } from '../messages/index.ts'
import { useUpload } from './use-upload.ts'

const megabyte = 1024 * 1024

/** Choosing the tool and its export, by picker or by dropping, and the upload while it lasts. */
export function BringForm({ onChange }: { onChange: () => Promise<void> }) {
  const t = useMessages(importMessages)
  const [tool, setTool] = useState<ImportTool>('slack')
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const { upload, underWay, problem, cancel } = useUpload(onChange)

  const take = (files: FileList | null) => void upload(tool, [...(files ?? [])])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  if (underWay)
    return (
      <div className="bring-form">
        <Progress
          label={t.uploading(underWay.name)}
          value={underWay.sent}
          most={underWay.size}
          words={t.ofBytes(
            Math.ceil(underWay.sent / megabyte),
            Math.ceil(underWay.size / megabyte),
          )}
        />
        <p className="actions">
          <Button onClick={cancel}>{t.cancel}</Button>
        </p>
      </div>
    )
  const choices = importTools.map((value) => ({
    value,
    label: t.tools[value],
    description: t.toolTexts[value],
  }))
  return (
    <div className="bring-form">
      <RadioCards
        name="tool"
        label={t.whereFrom}
        choices={choices}
        value={tool}
        onChange={(value) => setTool(importTools.find((each) => each === value) ?? 'slack')}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button does. */}
      <div
        className="bring-drop"
        data-over={over || undefined}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Button icon="plus" kind="main" onClick={() => input.current?.click()}>
          {t.chooseFiles}
        </Button>
        <span>{t.dropHere}</span>
        <input
          ref={input}
          type="file"
          accept={tool === 'slack' ? '.zip' : '.zip,.json'}
          multiple={tool === 'discord'}
          onChange={({ target }) => {
            take(target.files)
            target.value = ''
          }}
          hidden
          tabIndex={-1}
        />
      </div>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <p className="bring-privacy">{t.privacy}</p>
    </div>
  )
}
