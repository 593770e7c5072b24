import { useCallback, useState } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useLoaded, useSubmission } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { useSlice } from '#platform/web/replica/index.ts'
import {
  Actions,
  Button,
  Card,
  Form,
  SubmitButton,
  Tag,
  TextAreaField,
  Time,
  toast,
} from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { GuidelinesText } from '../guidelines-text.tsx'
import { Loading } from '../loading.tsx'
import { useCommunity, useCommunityId, useMe } from '../members.ts'
import { communitySlice } from '../replica.ts'
import { AcceptGuidelines } from '../welcome/accept-guidelines.tsx'
import { Acceptances } from './acceptances.tsx'
import { SettingsFrame } from './settings-frame.tsx'

/** The guidelines that hold; for leads also writing a new version, and who has agreed. */
export function GuidelinesPage() {
  const t = useMessages(communityMessages)
  const { can } = useMe()
  const { guidelinesVersion } = useCommunity()
  const guidelines = useSlice(communitySlice, (state) => state.guidelines)
  const [editing, setEditing] = useState(false)
  return (
    <SettingsFrame title={t.guidelines} text={t.guidelinesText}>
      <Card
        title={t.version(guidelines.version)}
        action={<Time at={instantFrom(guidelines.publishedAt)} form="date" />}
      >
        {editing ? (
          <Editor key={guidelines.version} onClose={() => setEditing(false)} />
        ) : (
          <>
            <GuidelinesText body={guidelines.body} />
            <AcceptGuidelines />
            {can.publishGuidelines && (
              <Actions>
                <Button icon="edit" onClick={() => setEditing(true)}>
                  {t.guidelinesEdit}
                </Button>
              </Actions>
            )}
          </>
        )}
      </Card>
      {can.publishGuidelines && <Acceptances key={`accepted ${guidelinesVersion}`} />}
      <Versions key={guidelinesVersion} />
    </SettingsFrame>
  )
}

function Editor({ onClose }: { onClose: () => void }) {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const { body: before, version: after } = useSlice(communitySlice, (state) => state.guidelines)
  const { submit, problem } = useSubmission(async (values: FormData) => {
    const body = String(values.get('body')).trim()
    await api.post('/communities/{community}/guidelines', {
      params: { community },
      body: { body, after },
    })
    toast(t.published, { tone: 'good' })
    onClose()
  })
  return (
    <Form onSubmit={submit} problem={problem}>
      <TextAreaField
        name="body"
        label={t.guidelinesBody}
        hint={t.guidelinesEditText}
        defaultValue={before}
        voice="long"
        rows={12}
        most={20_000}
        required
      />
      <Actions>
        <SubmitButton>{t.publish}</SubmitButton>
        <Button kind="quiet" onClick={onClose}>
          {t.cancel}
        </Button>
      </Actions>
    </Form>
  )
}

function Versions() {
  const t = useMessages(communityMessages)
  const community = useCommunityId()
  const load = useCallback(
    () => api.get('/communities/{community}/guidelines', { params: { community } }),
    [community],
  )
  const loaded = useLoaded(load)
  if (loaded.value?.length === 1) return null
  return (
    <Card title={t.versions}>
      <Loading from={loaded}>
        {(versions) => (
          <div className="versions">
            {versions.map(({ version, body, publishedAt }, index) => (
              <details key={version}>
                <summary>
                  {t.version(version)} {index === 0 && <Tag tone="good">{t.current}</Tag>}
                  <small>
                    <Time at={instantFrom(publishedAt)} form="date" />
                  </small>
                </summary>
                <GuidelinesText body={body} />
              </details>
            ))}
          </div>
        )}
      </Loading>
    </Card>
  )
}
