import { useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, FileDrop, Progress, RadioCards } from '#platform/web/ui/index.ts'
import { type ImportTool, importTools } from '../contract/reasons.ts'
import { importMessages } from '../messages/index.ts'
import { useUpload } from './use-upload.ts'

const megabyte = 1024 * 1024

/** Choosing the tool and its export, by picker or by dropping, and the upload while it lasts. */
export function BringForm({ onChange }: { onChange: () => Promise<void> }) {
  const t = useMessages(importMessages)
  const [tool, setTool] = useState<ImportTool>('slack')
  const { upload, underWay, problem, cancel } = useUpload(onChange)

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
      <FileDrop
        label={t.chooseFiles}
        hint={t.dropHere}
        accept={tool === 'slack' ? '.zip' : '.zip,.json'}
        multiple={tool === 'discord'}
        onFiles={(files) => void upload(tool, files)}
      />
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      <p className="bring-privacy">{t.privacy}</p>
    </div>
  )
}
