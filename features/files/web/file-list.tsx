import './file-list.css'
import { Suspense, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, late } from '#platform/web/ui/index.ts'
import { contentOf, thumbnailOf } from '../contract/addresses.ts'
import type { FileView } from '../contract.ts'
import { fileMessages } from '../messages/index.ts'

export const Lightbox = late(async () => (await import('./lightbox.tsx')).Lightbox)

/** The files of a message: pictures as tiles whose room is known beforehand, films and sounds in place, the rest as cards. */
export function FileList({ files }: { files: readonly FileView[] }) {
  const [looking, setLooking] = useState<number>()
  const pictures = files.filter(isPicture)
  const others = files.filter((file) => !isPicture(file))
  return (
    <div className="files">
      {pictures.length > 0 && (
        <div className="file-pictures" data-alone={pictures.length === 1 || undefined}>
          {pictures.map((file, at) => (
            <PictureTile
              key={file.id}
              file={file}
              alone={pictures.length === 1}
              onLook={() => setLooking(at)}
            />
          ))}
        </div>
      )}
      {others.map((file) => (
        <Other key={file.id} file={file} />
      ))}
      {looking !== undefined && (
        <Suspense>
          <Lightbox pictures={pictures} at={looking} onClose={() => setLooking(undefined)} />
        </Suspense>
      )}
    </div>
  )
}

interface PictureTileProps {
  file: FileView
  /** Nothing stands beside it, and it may be larger. */
  alone?: boolean
  onLook: () => void
}

/** A picture in the room that is kept for it; pressed, it is looked at. */
export function PictureTile({ file, alone = false, onLook }: PictureTileProps) {
  const t = useMessages(fileMessages)
  const community = useCommunityId()
  const { width = 1, height = 1, name, description } = file
  const size = alone && width > 360 ? '1200' : '360'
  return (
    <button type="button" aria-label={t.look(description ?? name)} onClick={onLook}>
      <img
        src={thumbnailOf(community, file.id, size)}
        alt={description ?? name}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
    </button>
  )
}

function Other({ file }: { file: FileView }) {
  const community = useCommunityId()
  const address = contentOf(community, file)
  // biome-ignore-start lint/a11y/useMediaCaption: what people send has no captions
  if (file.type.startsWith('video/'))
    return <video className="file-film" src={address} controls preload="metadata" />
  if (file.type.startsWith('audio/'))
    return <audio className="file-sound" src={address} controls preload="metadata" />
  // biome-ignore-end lint/a11y/useMediaCaption: what people send has no captions
  return <Card file={file} address={address} />
}

function Card({ file, address }: { file: FileView; address: string }) {
  const t = useMessages(fileMessages)
  return (
    <a className="file-card" href={address} download={file.name} aria-label={t.download(file.name)}>
      <Icon name="file" />
      <span>
        <bdi>{file.name}</bdi>
        <small>{t.size(file.size)}</small>
      </span>
      <Icon name="download" />
    </a>
  )
}

export function isPicture({ width, height }: FileView): boolean {
  return width !== undefined && height !== undefined
}
