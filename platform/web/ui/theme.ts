import { useSyncExternalStore } from 'react'

export type Theme = 'system' | 'light' | 'dark'

/** `app/web/boot.js` reads the same key before the first paint. */
const key = 'hamlet.theme'
const barColours = { light: '#fbf9f5', dark: '#15120f' }
const watchers = new Set<() => void>()

/** The colour scheme chosen on this device, and the way to choose one. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(watch, chosenTheme, () => 'system'), chooseTheme]
}

function chosenTheme(): Theme {
  const chosen = localStorage.getItem(key)
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function chooseTheme(theme: Theme) {
  if (theme === 'system') localStorage.removeItem(key)
  else localStorage.setItem(key, theme)
  show(theme)
  for (const changed of watchers) changed()
}

function show(theme: Theme) {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  for (const meta of document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]')) {
    const own = meta.media.includes('dark') ? 'dark' : 'light'
    meta.content = barColours[theme === 'system' ? own : theme]
  }
}

function watch(changed: () => void): () => void {
  const other = (event: StorageEvent) => {
    if (event.key !== key) return
    show(chosenTheme())
    changed()
  }
  watchers.add(changed)
  window.addEventListener('storage', other)
  return () => {
    watchers.delete(changed)
    window.removeEventListener('storage', other)
  }
}
