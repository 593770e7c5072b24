import { useState } from 'react'
import type { MessageView } from '#features/chat/contract.ts'
import { withNames } from '#features/chat/web/late.ts'
import { useCommunityId, useMembers } from '#features/communities/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useGo } from '#platform/web/router/index.ts'
import { Dialog, Form, SubmitOrCancel } from '#platform/web/ui/index.ts'
import { forumMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { topicTo } from '../places.ts'
import { TopicFields, topicFrom } from '../topic/topic-fields.tsx'
import { useCategories } from '../use-category.ts'
import { useRights } from '../use-rights.ts'
import { useSlug } from '../use-slug.ts'

/** Makes a topic of a message and the answers to it. */
export function LiftDialog({ message, onClose }: { message: MessageView; onClose: () => void }) {
  const t = useMessages(forumMessages)
  const community = useCommunityId()
  const slug = useSlug()
  const go = useGo()
  const members = useMembers()
  const categories = useCategories().filter(useRights().openIn)
  const [id] = useState(newId)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const topic = await api.post('/communities/{community}/messages/{messageId}/topic', {
      params: { community, messageId: message.id },
      body: { id, ...topicFrom(values) },
    })
    go(topicTo(slug, topic.id))
  })
  return (
    <Dialog open onClose={onClose} title={t.liftTitle}>
      <p>{t.liftText}</p>
      <Form problem={problem} onSubmit={submit}>
        <TopicFields categories={categories} title={firstLine(withNames(message.body, members))} />
        <SubmitOrCancel verb={t.liftVerb} onCancel={onClose} />
      </Form>
    </Dialog>
  )
}

const longestProposal = 90

/** What the thread could be called: its first sentence, or as much of it as makes a title. */
function firstLine(text: string): string {
  const line = /^.*?(?:[.?!](?=\s)|$)/m.exec(text.trim())?.[0] ?? ''
  return line
    .replace(/[*_`#>~[\]]/g, '')
    .slice(0, longestProposal)
    .trim()
}
