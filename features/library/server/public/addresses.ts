import type { Face } from '#features/communities/server/index.ts'
import type { Id } from '#lib/ids.ts'
import { publicPath } from '../../contract/public-address.ts'

interface Shown {
  id: Id
  host: Pick<Face, 'id' | 'slug'>
}

/** The path of a resource's page for everybody. A private community has no address there, and goes by its id. */
export function pagePath({ id, host }: Shown): string {
  return publicPath(host.slug ?? host.id, id)
}

/** The path of a file that goes along, as it was put in. */
export function filePath(resource: Shown, file: Id): string {
  return `${pagePath(resource)}/files/${file}`
}

/** The path of a picture as it is shown in its place. */
export function picturePath(resource: Shown, file: Id): string {
  return `${pagePath(resource)}/pictures/${file}`
}
