import './keys.css'

const onApple = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')
const signs: Record<string, readonly [apple: string, other: string]> = {
  mod: ['⌘', 'Ctrl'],
  shift: ['⇧', 'Shift'],
  alt: ['⌥', 'Alt'],
  enter: ['↵', 'Enter'],
  escape: ['Esc', 'Esc'],
  up: ['↑', '↑'],
  down: ['↓', '↓'],
}

/** The words for a combination such as `mod+K`: ⌘K on Apple's machines, Ctrl K on others. */
export function keysFor(combination: string, apple = onApple): string {
  return combination
    .split('+')
    .map((key) => signs[key]?.[apple ? 0 : 1] ?? key)
    .join(apple ? '' : ' ')
}

/** A hint at the keys that do the same. */
export function Keys({ combination }: { combination: string }) {
  return <kbd className="keys">{keysFor(combination)}</kbd>
}
