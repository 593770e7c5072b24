import { parentPort, workerData } from 'node:worker_threads'
import { PDFDocument, type PDFImage, type PDFPage } from '@cantoo/pdf-lib'

/** The size of a tile on a page, in points. */
const tileWidth = 220

const { content, tile }: { content: Uint8Array; tile: Uint8Array } = workerData
const document = await PDFDocument.load(content, { updateMetadata: false })
const image = await document.embedPng(tile)
for (const page of document.getPages()) lay(page, image)
const marked = await document.save()
parentPort?.postMessage(marked)

/** Lays tiles over all of a page, wherever its corner is. */
function lay(page: PDFPage, image: PDFImage): void {
  const { x: left, y: bottom, width, height } = page.getMediaBox()
  const size = image.scale(tileWidth / image.width)
  for (let y = bottom; y < bottom + height; y += size.height)
    for (let x = left; x < left + width; x += size.width) page.drawImage(image, { x, y, ...size })
}
