const [width, height] = [1200, 720]
const [left, right, top, bottom] = [70, 1140, 60, 650]
const [hours, degrees] = [12, 1300]

/** Hours and degrees of a cone 6 firing: candling, the climb, the straight last hundred, a soak, and the way down. */
const firing: [number, number][] = [
  [0, 20],
  [1, 95],
  [1.9, 130],
  [3.4, 420],
  [4.6, 640],
  [5.4, 760],
  [6.4, 940],
  [7.3, 1110],
  [8.3, 1222],
  [8.6, 1222],
]
const cooling: [number, number][] = [
  [8.6, 1222],
  [9.1, 1080],
  [10, 900],
  [11, 740],
  [12, 615],
]

/** The graph of a firing as an SVG, the last hundred degrees set off. Without words, so that it needs no font. */
export function firingCurve(): string {
  const straight = firing.slice(-3, -1)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>
      <linearGradient id="heat" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#e2673a" stop-opacity="0.55"/>
        <stop offset="0.6" stop-color="#e9a15b" stop-opacity="0.2"/>
        <stop offset="1" stop-color="#e9a15b" stop-opacity="0"/>
      </linearGradient>
    </defs>
    <rect width="100%" height="100%" fill="#f8f3ea"/>
    ${grid()}
    <path d="M${left},${bottom} L${points(firing)} L${x(8.6)},${bottom} Z" fill="url(#heat)"/>
    <polyline points="${points(cooling)}" fill="none" stroke="#8a7a6a" stroke-width="5" stroke-dasharray="4 14" stroke-linecap="round"/>
    <polyline points="${points(firing)}" fill="none" stroke="#5d4334" stroke-width="7" stroke-linecap="round" stroke-linejoin="round"/>
    <polyline points="${points(straight)}" fill="none" stroke="#d1481f" stroke-width="13" stroke-linecap="round"/>
    ${straight.map(([at, heat]) => `<circle cx="${x(at)}" cy="${y(heat)}" r="13" fill="#f8f3ea" stroke="#d1481f" stroke-width="7"/>`).join('')}
  </svg>`
}

function grid(): string {
  const across = Array.from({ length: 7 }, (_, i) => i * 200).map(
    (heat) => `<path d="M${left},${y(heat)} H${right}" stroke="#e2d7c5" stroke-width="2"/>`,
  )
  const ticks = Array.from({ length: hours + 1 }, (_, hour) => {
    const size = hour % 3 === 0 ? 18 : 9
    return `<path d="M${x(hour)},${bottom} v${size}" stroke="#a8977f" stroke-width="3"/>`
  })
  return [
    ...across,
    ...ticks,
    `<path d="M${left},${bottom} H${right}" stroke="#a8977f" stroke-width="4"/>`,
  ].join('')
}

function points(line: readonly [number, number][]): string {
  return line.map(([at, heat]) => `${x(at)},${y(heat)}`).join(' ')
}

function x(hour: number): number {
  return Math.round(left + (hour / hours) * (right - left))
}

function y(heat: number): number {
  return Math.round(bottom - (heat / degrees) * (bottom - top))
}
