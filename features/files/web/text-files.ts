import { useEffect } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import { type Id, newId } from '#lib/ids.ts'
import type { CallsOf } from '#platform/server/http/route.ts'
import { ApiProblem, client, upload } from '#platform/web/api/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { TextFile } from '#platform/web/markdown/long/index.ts'
import { createStore, useStore } from '#platform/web/store/index.ts'
import { toast } from '#platform/web/ui/index.ts'
import { inText } from '../contract/addresses.ts'
import type { FileView } from '../contract.ts'
import { fileMessages } from '../messages/index.ts'
import type { FileRoutes } from '../server/routes.ts'

const api = client<CallsOf<FileRoutes>>()

/** Files of texts being written, by id: those sent since this page was opened, and those that were asked for. */
const known = createStore<ReadonlyMap<string, FileView>>(new Map())

/** For `attach` of a `LongEditor`: sends files, and answers how a text refers to them. */
export function useAttachToText(): (files: readonly File[]) => Promise<string> {
  const t = useMessages(fileMessages)
  const community = useCommunityId()
  return async (files) => {
    const sent = await Promise.allSettled(files.map((file) => send(community, file)))
    const [refused] = sent.filter((each) => each.status === 'rejected')
    if (refused) toast(problemOf(refused.reason) || t.unreachable, { tone: 'bad' })
    return sent
      .flatMap((each) => (each.status === 'fulfilled' ? referenceTo(each.value) : []))
      .join('\n\n')
  }
}

/**
 * For `files` of a `LongMarkdown`. `stored` are those that go along with the text as it was said; with `writing`, the text as
 * it is being written, what it refers to besides is asked for, as after a reload.
 */
export function useTextFiles(
  stored: readonly FileView[] = [],
  writing = '',
): (id: string) => TextFile | undefined {
  const community = useCommunityId()
  const others = useStore(known)
  const wanted = fileIdsIn(writing).filter((id) => !stored.some((each) => each.id === id))
  const missing = wanted.filter((id) => !others.has(id)).join()

  useEffect(() => {
    for (const id of missing.split(',')) if (id !== '') void ask(community, id)
  }, [community, missing])

  return (id) => {
    const file = stored.find((each) => each.id === id) ?? others.get(id)
    return file && inText(community, file)
  }
}

async function send(community: Id, file: File): Promise<FileView> {
  const path = `/communities/${community}/files/${newId()}?name=${encodeURIComponent(file.name)}`
  const view = await upload<FileView>(path, file)
  remember(view)
  return view
}

/** What cannot be had now, or is not for who asks, stays its words. */
async function ask(community: Id, fileId: string): Promise<void> {
  const path = '/communities/{community}/files/{fileId}'
  const view = await api.get(path, { params: { community, fileId } }).catch(() => undefined)
  if (view) remember(view)
}

function problemOf(error: unknown): string | undefined {
  return error instanceof ApiProblem ? error.detail : undefined
}

function remember(view: FileView) {
  known.set((all) => new Map(all).set(view.id, view))
}

/** Its name stands for what is to be seen until somebody says it better. */
function referenceTo({ id, name, width }: FileView): string {
  const words = name.replace(/\.\w{1,5}$/, '').replace(/[[\]\\]/g, '\\$&')
  return width ? `![${words}](file:${id})` : `[${name.replace(/[[\]\\]/g, '\\$&')}](file:${id})`
}
