import type { en } from '#platform/markdown/messages/en.ts'
import type { TextFile } from './long-markdown.tsx'

interface FilePictureProps {
  file: TextFile
  picture: NonNullable<TextFile['picture']>
  /** What is to be seen, for those who don't see it. */
  name: string
  look: (() => void) | undefined
  /** Within a link or under a cover: the picture alone. */
  isPlain: boolean
  words: typeof en
}

/** The room that a picture takes at most, in pixels. */
const most = { width: 672, height: 480 }

/** A picture in its place. Its room is there before it is. */
export function FilePicture({ file, picture, name, look, isPlain, words }: FilePictureProps) {
  const { width, height } = picture
  const scale = Math.min(1, most.width / width, most.height / height)
  const inlineSize = `min(100%, ${Math.max(1, Math.round(width * scale))}px)`
  const image = (
    <img
      src={picture.address}
      alt={name}
      width={width}
      height={height}
      loading="lazy"
      decoding="async"
      style={{ inlineSize, aspectRatio: `${width} / ${height}` }}
    />
  )
  if (isPlain) return image
  if (look) {
    return (
      <button
        type="button"
        className="text-picture"
        aria-label={words.openPicture(name)}
        onClick={look}
      >
        {image}
      </button>
    )
  }
  return (
    <a className="text-picture" href={file.address} target="_blank" rel="noopener">
      {image}
    </a>
  )
}
