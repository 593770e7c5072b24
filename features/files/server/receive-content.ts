import type { Config } from '#platform/server/config/index.ts'
import { Refusal } from '#platform/server/errors/errors.ts'
import { type Draft, receiveDraft } from '#platform/server/files/draft.ts'
import type { FileStore } from '#platform/server/files/files.ts'
import type { FileKind } from '../kinds.ts'
import { megabytesOf } from '../limits.ts'
import { cleanInPlace } from './clean-in-place.ts'
import { cleanPicture } from './clean-picture.ts'
import { type Kind, kindOf } from './kind.ts'

/** A content as it will be kept, in a draft that goes when this is disposed of. */
export interface Content extends AsyncDisposable {
  draft: Draft
  type: string
  width?: number
  height?: number
}

export interface Receiving {
  config: Pick<Config, 'fileLimits'>
  files: FileStore
}

/** What comes, and how many bytes it is said to be. */
export interface Coming extends AsyncIterable<Uint8Array> {
  announced?: number | undefined
}

/**
 * Reads what comes to a draft, writes pictures anew and takes out of films what their camera wrote beside them. Refuses what is
 * too large for its kind, empty, or no whole picture; whatever ends it early leaves nothing behind.
 */
export async function receiveContent(
  { config, files }: Receiving,
  coming: Coming,
): Promise<Content> {
  let kind: Kind = { type: 'application/octet-stream', kind: 'other' }
  await using stack = new AsyncDisposableStack()
  const draft = stack.use(
    await receiveDraft(files.drafts, coming, async (head) => {
      kind = await kindOf(head)
      const most = config.fileLimits[kind.kind]
      const refusal = tooLarge(kind.kind, most)
      if ((coming.announced ?? 0) > most) throw refusal
      return { most, refusal }
    }),
  )
  if (draft.size === 0) throw new Refusal(422, 'file.empty')
  const { type } = kind
  const clean =
    kind.kind === 'image'
      ? stack.use(await cleanPicture(draft, type))
      : { draft: await cleanInPlace(draft, type), type }
  const drafts = stack.move()
  return {
    ...clean,
    [Symbol.asyncDispose]: () => drafts.disposeAsync(),
  }
}

function tooLarge(kind: FileKind, most: number): Refusal {
  return new Refusal(413, `file.too-large-${kind}`, { megabytes: megabytesOf(most) })
}
