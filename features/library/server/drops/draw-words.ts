import { createRequire } from 'node:module'
import sharp from 'sharp'

/** A font of our own: a server may have none, and names are written in more than Latin letters. */
const font = createRequire(import.meta.url).resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf')

/** Words, slanted and pale on nothing, with room around them so that they can be laid as tiles: a PNG. */
export async function drawWords(words: string, height: number): Promise<Buffer> {
  const text = await sharp({
    text: {
      text: `<span foreground="#888888" alpha="42%">${escaped(words)}</span>`,
      font: 'DejaVu Sans',
      fontfile: font,
      height,
      width: height * 40,
      rgba: true,
    },
  })
    .png()
    .toBuffer()
  const room = Math.round(height * 2.2)
  return sharp(text)
    .rotate(-28, { background: '#0000' })
    .extend({ top: room, bottom: room, left: room, right: room, background: '#0000' })
    .png()
    .toBuffer()
}

/** As Pango's markup has it. */
function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
