import type { BarcodeDetector as Reader } from 'qr/decode.js'

declare global {
  /** Where the browser reads codes by itself. */
  var BarcodeDetector: typeof Reader | undefined
}

export type Detector = Pick<Reader, 'detect'>

/** What reads QR codes out of pictures: the browser where it can, else a reader that comes with the page. */
export async function openDetector(): Promise<Detector> {
  const formats = { formats: ['qr_code' as const] }
  const Own = globalThis.BarcodeDetector
  if (Own && (await reads(Own))) return new Own(formats)
  const { BarcodeDetector } = await import('qr/decode.js')
  return new BarcodeDetector(formats)
}

async function reads(Own: typeof Reader): Promise<boolean> {
  return (await Own.getSupportedFormats()).includes('qr_code')
}

/** As many pixels a side as a code needs to be read in a photograph of a whole ticket. */
const enough = 1_400

/** What the code in a picture says. */
export async function codeInPicture(file: Blob): Promise<string | undefined> {
  const [detector, whole] = await Promise.all([openDetector(), createImageBitmap(file)])
  const scale = Math.min(1, enough / Math.max(whole.width, whole.height))
  const picture = await createImageBitmap(whole, {
    resizeWidth: Math.ceil(whole.width * scale),
    resizeHeight: Math.ceil(whole.height * scale),
    resizeQuality: 'high',
  })
  const [found] = await detector.detect(picture)
  return found?.rawValue
}
