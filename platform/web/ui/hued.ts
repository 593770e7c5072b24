import type { CSSProperties } from 'react'

/** Props that give an element, and all below it, the accent of a hue. */
export function hued(hue: number): { 'data-hue': string; style: CSSProperties } {
  return { 'data-hue': '', style: { '--hue': hue } as CSSProperties }
}
