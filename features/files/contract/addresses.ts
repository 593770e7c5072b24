import type { FileView, ThumbnailSize } from '../contract.ts'

/** Where a file of a community is. */
export function addressOf(community: string, id: string): string {
  return `/api/v1/communities/${community}/files/${id}`
}

/** Where its content is read. */
export function contentOf(community: string, { id, name }: Pick<FileView, 'id' | 'name'>): string {
  return `${addressOf(community, id)}/${encodeURIComponent(name)}`
}

/** Where a picture made smaller is read. */
export function thumbnailOf(community: string, id: string, size: ThumbnailSize): string {
  return `${addressOf(community, id)}/thumbnails/${size}`
}

/** A file as a long text shows it; of a picture one that is small enough to stand in it. */
export function inText(community: string, file: FileView) {
  const { id, name, width, height } = file
  const picture = width && height && { address: thumbnailOf(community, id, '1200'), width, height }
  return { name, address: contentOf(community, file), ...(picture && { picture }) }
}
