import { useMessages } from '#platform/web/i18n/index.ts'
import { Actions, Button, Tag } from '#platform/web/ui/index.ts'
import { communityMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { useCommunity, useGuidelinesAccepted, useMe } from '../members.ts'
import { useAct } from '../use-act.ts'

/** Asks for agreement to the guidelines that hold now, or says that it was given. */
export function AcceptGuidelines() {
  const t = useMessages(communityMessages)
  const { id, guidelinesVersion: version } = useCommunity()
  const { guidelinesAccepted } = useMe()
  const accepted = useGuidelinesAccepted()
  const { act, pending } = useAct()
  if (accepted)
    return (
      <p className="agreement">
        <Tag tone="good" icon="check">
          {t.guidelinesAccepted}
        </Tag>
      </p>
    )
  const accept = () =>
    act(() =>
      api.post('/communities/{community}/guidelines/acceptances', {
        params: { community: id },
        body: { version },
      }),
    )
  return (
    <div className="agreement">
      <p className="meta">{guidelinesAccepted > 0 ? t.guidelinesNew : t.guidelinesText}</p>
      <Actions>
        <Button kind="main" pending={pending} onClick={accept}>
          {t.acceptGuidelines}
        </Button>
      </Actions>
    </div>
  )
}
