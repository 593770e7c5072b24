import { useAttachToText, useTextFiles } from '#features/files/web/index.ts'
import { LongEditor } from '#platform/web/editor/index.ts'
import type { ResourceView } from '../../contract.ts'
import { longestBody } from '../../limits.ts'
import { ResourceText } from '../resource/resource-text.tsx'

interface BodyFieldProps {
  label: string
  value: string
  /** What is changed, whose files its text shows. */
  stored: ResourceView | undefined
  onChange: (text: string) => void
}

/** Where a resource is written. */
export function BodyField({ label, value, stored, onChange }: BodyFieldProps) {
  const attach = useAttachToText()
  const files = useTextFiles(stored?.files, value)
  return (
    <LongEditor
      name="body"
      label={label}
      value={value}
      onChange={onChange}
      most={longestBody}
      attach={attach}
      preview={(text) => <ResourceText text={text} files={files} />}
    />
  )
}
