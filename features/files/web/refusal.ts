import type { FileLimits } from '../contract.ts'
import { kindOfType } from '../kinds.ts'
import { megabytesOf } from '../limits.ts'
import type { UploadProblem } from './uploads.ts'

/** What the server would have against a file, as far as that shows before it is sent. Folders come as files without content. */
export function refusalOf(
  { size, type }: Pick<File, 'size' | 'type'>,
  limits: FileLimits | undefined,
): UploadProblem | undefined {
  if (size === 0) return { what: 'empty' }
  const kind = kindOfType(type)
  const most = limits?.[kind]
  if (most === undefined || size <= most) return undefined
  return { what: 'too-large', kind, megabytes: megabytesOf(most) }
}
