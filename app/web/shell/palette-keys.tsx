import { Suspense, useEffect } from 'react'
import { createStore, useStore } from '#platform/web/store/index.ts'
import { late } from '#platform/web/ui/index.ts'

const loadPalette = () => import('../palette/palette.tsx')
const Palette = late(async () => (await loadPalette()).Palette)
const opened = createStore(false)

export function openPalette(): void {
  opened.set(true)
}

/** Opens the palette on Ctrl or Cmd and K. Its code comes when it is first wanted. */
export function PaletteKeys() {
  const open = useStore(opened)
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey)
        return
      event.preventDefault()
      opened.set((last) => !last)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
  if (!open) return null
  return (
    <Suspense>
      <Palette onClose={() => opened.set(false)} />
    </Suspense>
  )
}
