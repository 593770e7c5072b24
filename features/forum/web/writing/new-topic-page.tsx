import './new-topic.css'
import { Suspense, useState } from 'react'
import { withReferences } from '#features/chat/web/late.ts'
import { placesOf, useCommunity, useMembers } from '#features/communities/web/index.ts'
import { useDraft } from '#features/drafts/web/index.ts'
import { type DraftStep, PlanField, planOf } from '#features/releases/web/index.ts'
import { newId } from '#lib/ids.ts'
import { useSubmission } from '#platform/web/calls/index.ts'
import { useMessages, useReading } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { useGo, useQuery, useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Empty,
  Form,
  LinkButton,
  Page,
  PageTitle,
  RadioCards,
  SelectField,
  SubmitButton,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import { longestTitle } from '../../limits.ts'
import { forumMessages } from '../../messages/index.ts'
import { planMessages } from '../../messages/plan.ts'
import { api } from '../api.ts'
import { ClosesField, closesFrom } from '../decision/closes-field.tsx'
import { kindIcons, topicKinds } from '../kinds.ts'
import { topicTo } from '../places.ts'
import { SimilarTopics } from '../questions/similar-topics.tsx'
import { applyOpened, forumSlice } from '../replica.ts'
import { topicFrom } from '../topic/topic-fields.tsx'
import { useCategories } from '../use-category.ts'
import { useRights } from '../use-rights.ts'
import { AudienceField, audienceFrom } from './audience-field.tsx'
import { WordsEditor } from './words-editor.tsx'

/** Where one opens a topic. What was begun is kept until it is opened. */
export function NewTopicPage() {
  const t = useMessages(forumMessages)
  const { name, slug } = useCommunity()
  const may = useRights()
  const categories = useCategories().filter(may.openIn)
  useTitle(t.newTopicTitle, name)
  return (
    <Page width="read">
      <PageTitle title={t.newTopicTitle} />
      {!may.accepted ? (
        <Empty
          icon="shield"
          title={t.notAccepted}
          actions={
            <LinkButton kind="main" to={placesOf(slug).welcome}>
              {t.toGuidelines}
            </LinkButton>
          }
        />
      ) : categories.length === 0 ? (
        <Empty icon="forum" title={t.noCategories} />
      ) : (
        <TopicForm categories={categories} />
      )}
    </Page>
  )
}

function TopicForm({ categories }: { categories: ReturnType<typeof useCategories> }) {
  const t = useMessages(forumMessages)
  const plans = useMessages(planMessages)
  const query = useQuery()
  const members = useMembers()
  const { zone } = useReading()
  const words = useDraft('forum/new')
  const title = useDraft('forum/new/title')
  const [kind, setKind] = useState<string>(query.kind ?? 'discussion')
  const [category, setCategory] = useState(
    categories.find(({ id }) => id === query.category)?.id ?? categories[0]?.id ?? '',
  )
  const [steps, setSteps] = useState<DraftStep[]>()
  const chosen = categories.find(({ id }) => id === category)
  const planned = chosen?.audience.includes('members') ? steps : undefined
  const { submit, problem } = useOpenTopic(() => {
    words.write('')
    title.write('')
  })
  return (
    <Form
      problem={problem}
      onSubmit={(values) => {
        const plan = planned && planOf(planned, zone)
        if (planned && !plan) return toast(plans.incomplete, { tone: 'bad' })
        return submit({
          ...topicFrom(values),
          title: title.text.trim(),
          body: withReferences(words.text.trim(), members),
          ...(kind === 'decision' && { closesAt: closesFrom(values, zone) }),
          audience: audienceFrom(values),
          ...(plan && { plan }),
        })
      }}
    >
      <div className="topic-kinds">
        <RadioCards
          name="kind"
          label={t.kindOf}
          value={kind}
          onChange={setKind}
          choices={topicKinds.map((value) => ({
            value,
            label: t.kinds[value],
            description: t.kindTexts[value],
            icon: kindIcons[value],
          }))}
        />
      </div>
      <TextField
        name="title"
        label={t.titleField}
        hint={t.titleHint}
        maxLength={longestTitle}
        required
        value={title.text}
        onChange={({ currentTarget }) => title.write(currentTarget.value)}
        onBlur={title.leave}
      />
      <SimilarTopics title={title.text} />
      <WordsEditor
        label={t.bodyLabel}
        value={words.text}
        onChange={words.write}
        onLeave={words.leave}
      />
      {kind === 'decision' && <ClosesField />}
      <div className="topic-fields">
        <SelectField
          name="categoryId"
          label={t.categoryField}
          value={category}
          onChange={({ currentTarget }) => setCategory(currentTarget.value)}
          choices={categories.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <AudienceField category={chosen} onSteps={setSteps} />
      </div>
      {planned && (
        <Suspense>
          <PlanField steps={planned} onChange={setSteps} hint={plans.hint} />
        </Suspense>
      )}
      <TextField
        name="tags"
        label={t.tagsField}
        hint={t.tagsHint}
        optional
        autoCapitalize="off"
        defaultValue={query.tag}
      />
      <Actions>
        <SubmitButton icon="send">{t.open}</SubmitButton>
      </Actions>
    </Form>
  )
}

type Opening = Parameters<typeof api.post<'/communities/{community}/topics'>>[1]['body']

function useOpenTopic(done: () => void) {
  const replica = useReplica()
  const { slug } = useCommunity()
  const go = useGo()
  const [id] = useState(newId)
  return useSubmission(async (opening: Omit<Opening, 'id'>) => {
    const topic = await api.post('/communities/{community}/topics', {
      params: { community: replica.community },
      body: { id, ...opening },
    })
    replica.update(forumSlice, (state) => applyOpened(state, topic))
    done()
    go(topicTo(slug, topic.id))
  })
}
