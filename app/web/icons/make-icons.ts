/** Draws the icons of the installed app from the sign: `node app/web/icons/make-icons.ts`. The results are committed. */
import { writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const ground = '#a8491a'
const house = '#fbf4ee'
const light = '#ffc98a'

interface Shape {
  /** Share of the side that the corners are round by; 0 where the system cuts the shape itself. */
  corner: number
  /** Share of the side that the sign takes. */
  sign: number
}

const tile: Shape = { corner: 0.235, sign: 0.74 }
const cutBySystem: Shape = { corner: 0, sign: 0.58 }

/** The sign of `brand.tsx` on the ground of the default accent. */
function drawing({ corner, sign }: Shape): string {
  const side = 48
  const scale = Math.round((side * sign * 100) / 24) / 100
  const offset = Math.round((side - 24 * scale) * 50) / 100
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">
  <title>Hamlet</title>
  <rect width="${side}" height="${side}" rx="${side * corner}" fill="${ground}"/>
  <g transform="translate(${offset} ${offset}) scale(${scale})">
    <path d="M5.5 3.5v17M5.5 12.25 12.25 6.75 19 12.25V20.5" fill="none" stroke="${house}" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>
    <circle cx="12.25" cy="15.75" r="2.1" fill="${light}"/>
  </g>
</svg>
`
}

const icons = new URL('../public/icons/', import.meta.url)

async function png(name: string, size: number, shape: Shape): Promise<void> {
  const image = sharp(Buffer.from(drawing(shape)), { density: 72 * (size / 48) })
  await image
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(new URL(name, icons).pathname)
}

await writeFile(new URL('favicon.svg', icons), drawing(tile))
await png('favicon-32.png', 32, tile)
await png('icon-192.png', 192, tile)
await png('icon-512.png', 512, tile)
await png('maskable-512.png', 512, cutBySystem)
await png('apple-touch-icon.png', 180, { corner: 0, sign: 0.66 })
