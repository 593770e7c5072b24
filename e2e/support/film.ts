import encodeQR from 'qr'

const width = 640
const height = 480
const scale = 10

/** A film in the format of a browser's fake camera (YUV4MPEG2), of two frames with a QR code in their middle. */
export function filmOf(code: string): Buffer {
  const cells = encodeQR(code, 'raw', { ecc: 'medium', border: 4 })
  const side = cells.length * scale
  const [left, top] = [(width - side) / 2, (height - side) / 2]
  const light = Buffer.alloc(width * height, 200)
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      const isDark = cells[Math.floor(y / scale)]?.[Math.floor(x / scale)] === true
      light[(Math.floor(top) + y) * width + Math.floor(left) + x] = isDark ? 20 : 235
    }
  const frame = [Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)
  return Buffer.concat([head, ...frame, ...frame])
}
