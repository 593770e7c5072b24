import { onePage } from './pdf.ts'

/** The flyer of an evening, as a PDF in A5. */
export function openNight(): Buffer {
  const [width, height] = [420, 595]
  const words: [font: string, size: number, y: number, text: string][] = [
    ['B', 46, 262, 'Open kiln'],
    ['B', 46, 214, 'night'],
    ['R', 15, 176, 'Thursday, 19:00, Studio Nord, second courtyard'],
    ['R', 15, 154, 'We unload together: what went wrong, without mercy,'],
    ['R', 15, 134, 'and what went right, without modesty.'],
    ['R', 15, 96, 'Soup by Birgit. Twenty chairs. Bring a cup.'],
    ['R', 11, 48, 'Kiln Circle'],
  ]
  const lines = words.map(
    ([font, size, y, text]) => `BT /${font} ${size} Tf 36 ${y} Td (${text}) Tj ET`,
  )
  return onePage(
    [
      `0.973 0.953 0.918 rg 0 0 ${width} ${height} re f`,
      `0.639 0.286 0.145 rg 36 330 348 229 re f`,
      ...flames,
      '0.22 0.15 0.11 rg',
      ...lines,
    ].join('\n'),
    width,
    height,
  )
}

/** Three flames, each a leaf of two curves. */
const flames = [
  [130, 150, '0.886 0.502 0.227'],
  [210, 200, '0.953 0.706 0.353'],
  [290, 130, '0.886 0.502 0.227'],
].map(
  ([x = 0, high = 0, colour]) =>
    `${colour} rg ${x} 330 m ${Number(x) - 70} ${330 + Number(high) / 3} ${Number(x) + 10} ${330 + Number(high) / 2} ${x} ${330 + Number(high)} c ` +
    `${Number(x) + 60} ${330 + Number(high) / 2} ${Number(x) + 50} ${330 + Number(high) / 4} ${x} 330 c f`,
)
