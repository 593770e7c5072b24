import sharp from 'sharp'
import { Refusal } from '#platform/server/errors/errors.ts'
import { emojiSize, mostFrames } from '../limits.ts'

/** Pixels of all frames together, above which a small file that claims to be huge is refused instead of unpacked. */
const mostPixels = 25_000_000

const kinds = new Set(['png', 'gif', 'webp', 'jpeg'])

/**
 * A picture as an emoji: WebP, its longer side 128 pixels at most, frames kept, without what else the file carried.
 * Throws 415 for what is no PNG, GIF, WebP or JPEG, or is too much of one.
 */
export async function drawEmoji(content: Uint8Array): Promise<Uint8Array> {
  try {
    const options = { animated: true, limitInputPixels: mostPixels } as const
    const { format, pages = 1 } = await sharp(content, options).metadata()
    if (!kinds.has(format) || pages > mostFrames) throw new Error('not to be taken')
    return await sharp(content, options)
      .autoOrient()
      .resize(emojiSize, emojiSize, { fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 88 })
      .timeout({ seconds: 10 })
      .toBuffer()
  } catch {
    throw new Refusal(415, 'emoji.not-a-picture')
  }
}
