import { z } from 'zod'
import { member } from '#features/communities/server/index.ts'
import { NotFound } from '#platform/server/errors/errors.ts'
import { route } from '#platform/server/http/route.ts'
import { FileLimits, FileView, type ThumbnailSize, UploadFile } from '../contract.ts'
import { fileFor, presentFile } from './access.ts'
import { isShown } from './kind.ts'
import { discardFile } from './remove-files.ts'
import { type Uploading, uploadFile } from './upload-file.ts'

const file = '/communities/{community}/files/{fileId}'

/** The routes of files. Each download asks anew whether its reader may. */
export function fileRoutes(uploading: Uploading) {
  const { store, platform } = uploading
  const { community: _, ...limits } = platform.config.fileLimits
  return [
    route.get('/communities/{community}/file-limits', {
      actor: member,
      summary: 'How large files may be, in bytes',
      reply: FileLimits,
      run: async () => limits,
    }),
    route.upload(file, {
      actor: member,
      summary: 'Send a file, to be attached to something',
      query: UploadFile,
      reply: FileView,
      limit: '300/hour',
      run: ({ actor, params, query, content }) =>
        uploadFile(uploading, actor, { id: params.fileId, name: query.name, content }),
    }),
    route.get(file, {
      actor: member,
      summary: 'What a file is',
      reply: FileView,
      run: async ({ db, actor, params }) => presentFile(await fileFor(db, actor, params.fileId)),
    }),
    route.delete(file, {
      actor: member,
      summary: 'Take back a file that I attached to nothing',
      reply: z.void(),
      limit: '600/hour',
      run: ({ tx, actor, params }) => discardFile(tx, actor, params.fileId),
    }),
    route.download(`${file}/{name}`, {
      actor: member,
      summary: 'Read a file',
      limit: '3000/minute',
      run: async ({ db, actor, params }) => {
        const { hash, size, type, name } = await fileFor(db, actor, params.fileId)
        return { files: store, hash, size, type, name, inline: isShown(type) }
      },
    }),
    route.download(`${file}/thumbnails/{size}`, {
      actor: member,
      summary: 'Read a picture made smaller, to a width of 360 or 1200 pixels',
      limit: '3000/minute',
      run: async ({ db, actor, params }) => {
        const found = await fileFor(db, actor, params.fileId)
        const made = thumbnailOf(found, params.size)
        if (made === undefined) throw new NotFound('file')
        const { hash, type, name, size } = found
        const shared = { files: store, name, inline: true }
        const small = made === null ? undefined : await store.size(made)
        // Until the job made it, and where it would not be smaller, the picture itself.
        if (made === null || small === undefined)
          return { ...shared, hash, type, size, passing: true }
        return { ...shared, hash: made, type: 'image/webp', size: small }
      },
    }),
  ]
}

/** The content of a size; null while there is none, undefined where there never is. */
function thumbnailOf(
  { width, small, large }: { width: number | null; small: string | null; large: string | null },
  size: string,
) {
  const made: Readonly<Record<ThumbnailSize, string | null>> = { 360: small, 1200: large }
  return width === null || !(size in made) ? undefined : made[size === '360' ? '360' : '1200']
}

export type FileRoutes = ReturnType<typeof fileRoutes>[number]
