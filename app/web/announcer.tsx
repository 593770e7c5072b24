import { useEffect, useState } from 'react'
import { usePath } from '#platform/web/router/index.ts'

/** By then a page that was at hand has named itself. */
const settled = 300

/** Reads the title of a page aloud when one arrives there without a page load, as a browser would with one. */
export function Announcer() {
  const path = usePath()
  const [first] = useState(path)
  const [said, say] = useState('')
  useEffect(() => {
    if (path === first && said === '') return
    const timer = setTimeout(() => say(document.title), settled)
    return () => clearTimeout(timer)
  }, [path, first, said])
  return (
    <div role="status" className="hidden-text">
      {said}
    </div>
  )
}
