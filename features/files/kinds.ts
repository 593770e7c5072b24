/** The kinds of files that have a limit each. */
export type FileKind = 'image' | 'media' | 'other'

/** Pictures that are written anew before anybody sees them. */
const pictures: ReadonlySet<string> = new Set([
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'image/tiff',
])

const playable: ReadonlySet<string> = new Set([
  'video/mp4',
  'video/webm',
  'video/quicktime',
  'video/ogg',
  'audio/mpeg',
  'audio/mp4',
  'audio/ogg',
  'audio/wav',
  'audio/flac',
  'audio/aac',
  'audio/webm',
])

const sameAs: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-flac': 'audio/flac',
  'image/apng': 'image/png',
}

/** A media type by the one name it has here, without parameters. */
export function plainType(type: string): string {
  const [plain = ''] = type.split(';')
  return sameAs[plain] ?? plain
}

/** Of what kind a content of this type is. */
export function kindOfType(type: string): FileKind {
  const plain = plainType(type)
  if (pictures.has(plain)) return 'image'
  return playable.has(plain) ? 'media' : 'other'
}
