const side = 'M225,330 C235,560 390,720 600,720 S965,560 975,330 Z'

/** A celadon bowl on a bench, softer and a little milky, as an SVG. */
export function celadonBowl(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">
    <defs>
      <linearGradient id="wall" x1="0" y1="0" x2="1" y2="1">
        <stop offset="0" stop-color="#e9e4da"/><stop offset="1" stop-color="#c9c1b3"/>
      </linearGradient>
      <linearGradient id="bench" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0" stop-color="#9a7656"/><stop offset="1" stop-color="#6d4f38"/>
      </linearGradient>
      <linearGradient id="glaze" x1="0" y1="0" x2="1" y2="0.35">
        <stop offset="0" stop-color="#dcebdd"/><stop offset="0.35" stop-color="#b3d3bd"/>
        <stop offset="0.75" stop-color="#83b09a"/><stop offset="1" stop-color="#5f8f7c"/>
      </linearGradient>
      <radialGradient id="well" cx="0.42" cy="0.35" r="0.75">
        <stop offset="0" stop-color="#cfe5d3"/><stop offset="0.7" stop-color="#8fbaa2"/><stop offset="1" stop-color="#6b9b86"/>
      </radialGradient>
      <clipPath id="side"><path d="${side}"/></clipPath>
      <filter id="soft"><feGaussianBlur stdDeviation="22"/></filter>
      <filter id="haze"><feGaussianBlur stdDeviation="14"/></filter>
    </defs>
    <rect width="1200" height="900" fill="url(#wall)"/>
    <rect y="640" width="1200" height="260" fill="url(#bench)"/>
    ${grain()}
    <ellipse cx="665" cy="752" rx="330" ry="42" fill="#2f2117" opacity="0.55" filter="url(#soft)"/>
    <path d="M470,700 C480,748 500,762 600,762 S720,748 730,700 Z" fill="#b98a63"/>
    <path d="M470,706 C482,738 502,748 600,748 S718,738 730,706" fill="none" stroke="#8d6443" stroke-width="5"/>
    <path d="${side}" fill="url(#glaze)"/>
    <g clip-path="url(#side)">${throwingRings()}</g>
    <path d="M292,420 C320,560 400,650 470,682 C392,610 352,520 345,400 Z" fill="#f7fbf4" opacity="0.65" filter="url(#haze)"/>
    <ellipse cx="600" cy="330" rx="375" ry="92" fill="#c4d9c4"/>
    <ellipse cx="600" cy="334" rx="356" ry="80" fill="url(#well)"/>
    <ellipse cx="600" cy="330" rx="375" ry="92" fill="none" stroke="#a9814f" stroke-opacity="0.55" stroke-width="5"/>
    <path d="M330,322 C430,268 560,262 640,270" fill="none" stroke="#ffffff" stroke-opacity="0.7" stroke-width="10" stroke-linecap="round"/>
  </svg>`
}

function throwingRings(): string {
  return [0.18, 0.36, 0.53, 0.68, 0.82]
    .map((part) => {
      const half = Math.round(372 - 250 * part ** 2.2)
      const y = Math.round(372 + part * 330)
      return `<path d="M${600 - half},${y} Q600,${y + 74 - Math.round(40 * part)} ${600 + half},${y}" fill="none" stroke="#4f7f6b" stroke-opacity="0.2" stroke-width="6"/>`
    })
    .join('')
}

function grain(): string {
  return Array.from({ length: 9 }, (_, line) => {
    const y = 662 + line * 27
    const bend = ((line * 37) % 19) - 9
    return `<path d="M0,${y} C300,${y + bend} 800,${y - bend} 1200,${y + 4}" fill="none" stroke="#4d3524" stroke-opacity="0.25" stroke-width="${2 + (line % 3)}"/>`
  }).join('')
}
