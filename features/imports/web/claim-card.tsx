import { useAct, useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Card } from '#platform/web/ui/index.ts'
import { importTools } from '../contract/reasons.ts'
import type { PastView } from '../contract.ts'
import { importMessages } from '../messages/index.ts'
import { api } from './api.ts'

interface ClaimCardProps {
  claim: PastView['claims'][number]
  onChange: () => Promise<void>
}

/** Asks whether a shadow with my address is me. */
export function ClaimCard({ claim, onChange }: ClaimCardProps) {
  const t = useMessages(importMessages)
  const community = useCommunityId()
  const { act, pending } = useAct()
  const { shadow: shadowId, name, messages } = claim
  const params = { community, shadowId }
  const path = '/communities/{community}/past/{shadowId}'
  const tool = importTools.find((each) => each === claim.tool)
  const take = async () =>
    void ((await act(() => api.post(path, { params }), t.claimed)) && onChange())
  const refuse = async () => void ((await act(() => api.delete(path, { params }))) && onChange())
  return (
    <Card tone="accent">
      <div className="claim">
        <h2>{t.isThisYou(name)}</h2>
        <p>{t.claimText(name, tool ? t.tools[tool] : claim.tool, messages)}</p>
        <div className="actions">
          <Button kind="main" pending={pending} onClick={take}>
            {t.claim}
          </Button>
          <Button onClick={refuse}>{t.notMe}</Button>
        </div>
      </div>
    </Card>
  )
}
