import { placesOf } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, LinkButton } from '#platform/web/ui/index.ts'
import { directMessages } from '../messages/direct.ts'
import { chatMessages } from '../messages/index.ts'
import { threadMessages } from '../messages/threads.ts'
import type { Answering } from './threads/answering.ts'
import { useSlug } from './use-slug.ts'

/** Stands in place of the composer and says why. */
export function ComposerNote({ closed }: { closed: NonNullable<Answering['closed']> }) {
  const t = useMessages(chatMessages)
  const own = useMessages(directMessages)
  const threads = useMessages(threadMessages)
  const slug = useSlug()
  const words = {
    nobody: own.nobodyHere,
    blocked: own.youBlocked,
    archived: t.archivedNote,
    announcements: t.announcementsOnly,
    questions: threads.askNote,
    'threads-off': threads.offNote,
    guidelines: t.acceptFirst,
  }
  return (
    <div className="composer">
      <div className="composer-note">
        <Icon
          name={
            closed === 'announcements' || closed === 'questions'
              ? 'megaphone'
              : closed === 'archived'
                ? 'lock'
                : 'shield'
          }
        />
        <span>{words[closed]}</span>
        {closed === 'guidelines' && (
          <LinkButton size="s" kind="main" to={placesOf(slug).welcome}>
            {t.toGuidelines}
          </LinkButton>
        )}
      </div>
    </div>
  )
}
