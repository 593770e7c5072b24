import { useState } from 'react'

/** Which folders are folded on this device. `hamlet.folded.` says nothing of anybody but the order of a column. */
const keyOf = (folderId: string) => `hamlet.folded.${folderId}`

/** Whether a folder is folded, and how to fold it or unfold it. */
export function useFolded(folderId: string): [folded: boolean, toggle: () => void] {
  const [folded, setFolded] = useState(() => localStorage.getItem(keyOf(folderId)) !== null)
  function toggle() {
    if (folded) localStorage.removeItem(keyOf(folderId))
    else localStorage.setItem(keyOf(folderId), '1')
    setFolded(!folded)
  }
  return [folded, toggle]
}
