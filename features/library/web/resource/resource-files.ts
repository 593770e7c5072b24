import type { FileView } from '#features/files/contract.ts'
import { contentOf, thumbnailOf } from '#features/files/web/index.ts'
import { fileIdsIn } from '#lib/file-references.ts'
import type { TextFile } from '#platform/web/markdown/long/index.ts'
import type { ResourceView } from '../../contract.ts'

/** Where the files of a resource are read: those of a drop through the library, which asks for more. */
export function filesOf(community: string, view: ResourceView) {
  const through = (file: FileView) =>
    `/api/v1/communities/${community}/library/resources/${view.row.id}/files/${file.id}/${encodeURIComponent(file.name)}`
  const isDrop = view.row.drop !== null
  const address = (file: FileView) => (isDrop ? through(file) : contentOf(community, file))

  function inText(id: string): TextFile | undefined {
    const file = view.files.find((each) => each.id === id)
    if (!file) return undefined
    const { name, width, height } = file
    const small = isDrop ? through(file) : thumbnailOf(community, id, '1200')
    const picture = width && height ? { picture: { address: small, width, height } } : {}
    return { name, address: address(file), ...picture }
  }

  const shown = new Set(fileIdsIn(view.body))
  /** Those that the text does not show already. */
  const besides = view.files.filter(({ id }) => !shown.has(id))
  return { address, inText, besides, isDrop }
}
