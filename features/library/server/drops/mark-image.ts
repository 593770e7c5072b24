import sharp from 'sharp'
import { Refusal } from '#platform/server/errors/errors.ts'
import { drawWords } from './draw-words.ts'

/** A picture with words laid over all of it, in the format it has. */
export async function markImage(content: Uint8Array, words: string): Promise<Uint8Array> {
  try {
    const { width, height } = await sharp(content).metadata()
    const tile = await tileFor(words, width, height)
    return await sharp(content)
      .composite([{ input: tile, tile: true }])
      .timeout({ seconds: 60 })
      .toBuffer()
  } catch {
    throw new Refusal(422, 'drop.not-markable')
  }
}

/** Laid on, a tile must not be larger than what is below it. */
async function tileFor(words: string, width: number, height: number): Promise<Buffer> {
  const tile = await drawWords(words, Math.max(14, Math.round(Math.min(width, height) / 28)))
  return sharp(tile).resize({ width, height, fit: 'inside', withoutEnlargement: true }).toBuffer()
}
