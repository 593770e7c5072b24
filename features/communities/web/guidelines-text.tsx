import './guidelines-text.css'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Markdown, markdownMessages } from '#platform/web/markdown/index.ts'
import { useMembers } from './members.ts'

/** Guidelines as they are read: Markdown, in the voice for what is said at length. */
export function GuidelinesText({ body }: { body: string }) {
  const words = useMessages(markdownMessages)
  const members = useMembers()
  return (
    <div className="guidelines">
      <Markdown
        text={body}
        mentions={(id) => members.get(id)?.name}
        channels={() => undefined}
        words={words}
      />
    </div>
  )
}
