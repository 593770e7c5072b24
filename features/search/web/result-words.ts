import { forumMessages } from '#features/forum/messages/index.ts'
import { topicIcons } from '#features/forum/web/index.ts'
import { libraryMessages } from '#features/library/messages/index.ts'
import { resourceIcons } from '#features/library/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import type { IconName } from '#platform/web/ui/index.ts'
import type { SearchResult } from '../contract.ts'
import { searchMessages } from '../messages/index.ts'

const ofTopics: Readonly<Record<string, IconName>> = topicIcons
const ofResources: Readonly<Record<string, IconName>> = resourceIcons

/** The sign of what was found. */
export function iconOf({ kind, form = '', number }: SearchResult): IconName {
  if (kind === 'event') return 'calendar'
  if (kind === 'comment') return 'reply'
  if (kind === 'resource') return ofResources[form] ?? 'library'
  if (number !== undefined && number > 1) return 'reply'
  return ofTopics[form] ?? 'forum'
}

/** Says what it is: a question, an answer to one, a recording. */
export function useFormWords(): (result: SearchResult) => string {
  const t = useMessages(searchMessages)
  const topics: Readonly<Record<string, string>> = useMessages(forumMessages).kinds
  const resources: Readonly<Record<string, string>> = useMessages(libraryMessages).kinds
  return ({ kind, form = '', number = 1 }) => {
    if (kind === 'event') return t.event
    if (kind === 'comment') return t.commentOn
    if (kind === 'resource') return resources[form] ?? t.library
    if (number > 1) return form === 'question' ? t.answerIn : t.replyIn
    return topics[form] ?? t.forum
  }
}
