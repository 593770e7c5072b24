/** Copper carbonate from half a percent to six: the colour of each dip, and of both over each other. */
const strengths: [once: string, twice: string][] = [
  ['#dcebd2', '#c9e0bd'],
  ['#bfdcb6', '#a3cb9b'],
  ['#93c194', '#74aa79'],
  ['#5f9a70', '#437d58'],
  ['#35503f', '#263a30'],
  ['#2d4438', '#1f2f29'],
]

/** Six test tiles on a board, two dips overlapping, as an SVG. There is a moon on the last: vinegar was on it overnight. */
export function copperRow(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1320" height="640">
    <defs>
      <linearGradient id="board" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#d9bf9d"/><stop offset="1" stop-color="#b7956d"/>
      </linearGradient>
      <linearGradient id="shine" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#fff" stop-opacity="0.45"/><stop offset="0.45" stop-color="#fff" stop-opacity="0"/>
      </linearGradient>
      <filter id="shadow" x="-20%" y="-20%" width="140%" height="140%">
        <feDropShadow dx="6" dy="12" stdDeviation="9" flood-color="#4a3320" flood-opacity="0.5"/>
      </filter>
    </defs>
    <rect width="100%" height="100%" fill="url(#board)"/>
    ${[70, 215, 360, 505].map((y) => `<path d="M0,${y} C400,${y + 9} 900,${y - 11} 1320,${y + 5}" fill="none" stroke="#8f6d47" stroke-opacity="0.25" stroke-width="3"/>`).join('')}
    ${strengths.map(tile).join('')}
  </svg>`
}

function tile([once, twice]: [string, string], place: number): string {
  const x = 60 + place * 204
  const metallic =
    place >= 4 ? '<rect y="0" width="180" height="300" rx="10" fill="#7d8a86" opacity="0.18"/>' : ''
  return `<g transform="translate(${x} 110) rotate(${((place * 7) % 5) - 2} 90 210)">
    <g filter="url(#shadow)">
      <rect width="180" height="420" rx="12" fill="#d2a27b"/>
      <path d="M0,12 a12,12 0 0 1 12,-12 H168 a12,12 0 0 1 12,12 V352 Q135,${366 + place} 90,354 T0,360 Z" fill="${once}"/>
      <path d="M0,210 Q45,${200 - place} 90,208 T180,204 V300 Q135,312 90,303 T0,306 Z" fill="${twice}"/>
    </g>
    ${metallic}
    ${Array.from({ length: 7 }, (_, line) => `<path d="M14,${74 + line * 9} H166" stroke="#fff" stroke-opacity="${place < 4 ? 0.4 : 0.16}" stroke-width="3"/>`).join('')}
    <circle cx="90" cy="32" r="13" fill="#8f6d47"/>
    <rect width="180" height="352" rx="12" fill="url(#shine)"/>
    ${place === 5 ? moon : ''}
  </g>`
}

const moon =
  '<path d="M118,236 a42,42 0 1 0 10,66 a34,34 0 1 1 -10,-66 Z" fill="#c9c39a" opacity="0.85"/>'
