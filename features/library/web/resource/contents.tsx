import { useEffect, useState } from 'react'
import { useMessages } from '#platform/web/i18n/index.ts'
import { libraryMessages } from '../../messages/index.ts'

interface Heading {
  id: string
  level: number
  text: string
}

/** The headings of the page that is shown, to jump to. They are read from what was drawn, which comes late. */
export function Contents({ text }: { text: string }) {
  const t = useMessages(libraryMessages)
  const headings = useHeadings(text)
  if (headings.length < 2) return null
  return (
    <nav className="contents" aria-label={t.contents}>
      <h2 className="meta">{t.contents}</h2>
      <ol>
        {headings.map(({ id, level, text: words }) => (
          <li key={id} data-level={level}>
            <a href={`#${id}`}>
              <bdi>{words}</bdi>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function useHeadings(text: string): readonly Heading[] {
  const [headings, setHeadings] = useState<readonly Heading[]>([])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has other headings
  useEffect(() => {
    const place = document.querySelector('.resource-text')
    if (!place) return
    const look = () => setHeadings(headingsIn(place))
    const watcher = new MutationObserver(look)
    watcher.observe(place, { childList: true, subtree: true })
    look()
    return () => watcher.disconnect()
  }, [text])
  return headings
}

function headingsIn(place: Element): Heading[] {
  return [...place.querySelectorAll('h2[id], h3[id], h4[id]')].map((heading) => ({
    id: heading.id,
    level: Number(heading.tagName.slice(1)),
    text: [...heading.childNodes]
      .filter((node) => !(node instanceof HTMLElement && node.classList.contains('anchor')))
      .map((node) => node.textContent ?? '')
      .join(''),
  }))
}
