import type { Box, Boxes, Part } from './boxes.ts'
import { samplesOf } from './film-samples.ts'

/**
 * Takes out of a film what its camera wrote beside it: where, when and with what it was taken (`udta` and `meta` of the film and of
 * its tracks, XMP), and tracks of measurements, as action cameras write of their way. Of a sound only places are taken: its
 * title and who plays it are meant.
 */
export async function cleanFilm(boxes: Boxes, isSound: boolean): Promise<void> {
  const measured: Part[] = []
  for (const box of await boxes.within({ inside: 0, to: boxes.size })) {
    if (box.type === 'moov' || box.type === 'moof') {
      await cleanBeside(boxes, box, isSound)
      for (const track of await boxes.within(box))
        if (track.type === 'trak' || track.type === 'traf')
          measured.push(...(await cleanTrack(boxes, track, isSound)))
    } else if (box.type === 'meta' || (await isXmp(boxes, box))) await boxes.free(box)
  }
  await boxes.blank(measured)
}

async function cleanBeside(boxes: Boxes, around: Box, isSound: boolean): Promise<void> {
  for (const box of await boxes.within(around)) {
    if (box.type === 'udta' && isSound) await freePlaces(boxes, box)
    else if (box.type === 'udta' || box.type === 'meta' || (await isXmp(boxes, box)))
      await boxes.free(box)
  }
}

/** As phones write them: `©xyz` of QuickTime, `loci` of 3GPP. */
async function freePlaces(boxes: Boxes, around: Box): Promise<void> {
  for (const box of await boxes.within(around))
    if (box.type === '\u00a9xyz' || box.type === 'loci') await boxes.free(box)
}

/** A track of timed metadata goes, by its handler (8.4.3); answers where its samples stand. */
async function cleanTrack(boxes: Boxes, track: Box, isSound: boolean): Promise<Part[]> {
  const handler = await boxes.find(track, ['mdia', 'hdlr'])
  const type = handler && (await boxes.bytes({ from: handler.inside + 8, to: handler.inside + 12 }))
  if (type?.toString('latin1') !== 'meta') {
    await cleanBeside(boxes, track, isSound)
    return []
  }
  const samples = await samplesOf(boxes, track)
  await boxes.free(track)
  return samples
}

/** ISO 16684-3, 2.2. */
const xmp = 'be7acfcb97a942e89c71999491e3afac'

async function isXmp(boxes: Boxes, { type, inside }: Box): Promise<boolean> {
  if (type !== 'uuid') return false
  return (await boxes.bytes({ from: inside, to: inside + 16 })).toString('hex') === xmp
}
