import { useRef, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import type { ImportTool } from '../contract.ts'
import { api } from './api.ts'
import { sendFile } from './send-file.ts'

export interface UnderWay {
  name: string
  sent: number
  size: number
}

/** Uploads an export, file after file, and has it imported. */
export function useUpload(onChange: () => Promise<void>) {
  const community = useCommunityId()
  const platform = useMessages(platformMessages)
  const [underWay, setUnderWay] = useState<UnderWay>()
  const [problem, setProblem] = useState<string>()
  const stop = useRef<AbortController>(undefined)

  async function upload(tool: ImportTool, files: readonly File[]): Promise<void> {
    const [first] = files
    if (!first) return
    const stopping = new AbortController()
    const { signal } = stopping
    stop.current = stopping
    const size = files.reduce((sum, file) => sum + file.size, 0)
    const importId = newId()
    const params = { community, importId }
    setProblem(undefined)
    setUnderWay({ name: first.name, sent: 0, size })
    try {
      const body = { id: importId, tool, name: first.name.slice(0, 200) }
      await api.post('/communities/{community}/imports', { params: { community }, body })
      let before = 0
      for (const file of files) {
        const path = `/communities/${community}/imports/${importId}/files/${encodeURIComponent(file.name)}`
        const onSent = (bytes: number) =>
          setUnderWay({ name: file.name, sent: before + bytes, size })
        await sendFile(path, file, { onSent, signal })
        before += file.size
      }
      await api.post('/communities/{community}/imports/{importId}/start', { params })
    } catch (error) {
      if (!signal.aborted) setProblem(problemWith(error, platform).message)
      await api.delete('/communities/{community}/imports/{importId}', { params }).catch(() => {}) // it was never begun, or the line is cut and it ends by itself
    } finally {
      setUnderWay(undefined)
      await onChange()
    }
  }

  return { upload, underWay, problem, cancel: () => stop.current?.abort() }
}
