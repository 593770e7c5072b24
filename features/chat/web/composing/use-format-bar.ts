import { useState } from 'react'

const key = 'hamlet.formatting'

/** Whether the buttons for formatting show on this device. */
export function useFormatBar(): [shown: boolean, toggle: () => void] {
  const [shown, setShown] = useState(() => localStorage.getItem(key) === 'on')
  function toggle() {
    localStorage.setItem(key, shown ? 'off' : 'on')
    setShown(!shown)
  }
  return [shown, toggle]
}
