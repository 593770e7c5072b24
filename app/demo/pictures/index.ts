import sharp from 'sharp'
import { celadonBowl } from './celadon-bowl.ts'
import { copperRow } from './copper-row.ts'
import { firingCurve } from './firing-curve.ts'
import { openNight } from './open-night.ts'

/** What people of the story send along, by the names they gave it. */
const made: Readonly<Record<string, () => Promise<Buffer> | Buffer>> = {
  'firing-curve.png': () => drawn(firingCurve()).png().toBuffer(),
  'celadon-with-husk-ash.jpg': () => drawn(celadonBowl()).jpeg({ quality: 88 }).toBuffer(),
  'copper-row-upper-half.jpg': () => drawn(copperRow()).jpeg({ quality: 88 }).toBuffer(),
  'open-kiln-night.pdf': openNight,
}

export const pictureNames: ReadonlySet<string> = new Set(Object.keys(made))

const pictures = new Map<string, Promise<Buffer>>()

/** The content of a file of the story: the same every time, and drawn once. */
export function pictureNamed(name: string): Promise<Buffer> {
  const known = pictures.get(name) ?? draw(name)
  pictures.set(name, known)
  return known
}

async function draw(name: string): Promise<Buffer> {
  const make = made[name]
  if (!make) throw new Error(`there is no picture ${name}`)
  return make()
}

function drawn(svg: string) {
  return sharp(Buffer.from(svg))
}
