import './blocked.css'
import { Suspense } from 'react'
import type { MemberView } from '#features/communities/contract.ts'
import { communitySlice, membersById } from '#features/communities/web/index.ts'
import { MySettingsFrame } from '#features/people/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { partOf, type Replica, ReplicaContext, useDesk } from '#platform/web/replica/index.ts'
import { sameItems, useStore } from '#platform/web/store/index.ts'
import { Button, Card, Empty, Face, Row, Rows } from '#platform/web/ui/index.ts'
import { directMessages } from '../../messages/direct.ts'
import { chatMessages } from '../../messages/index.ts'
import { chatSlice } from '../replica.ts'
import { useBlock } from '../use-block.ts'

/** Whom one has blocked, in each of one's communities. */
export function BlockedPage() {
  const t = useMessages(directMessages)
  const { replicas } = useDesk()
  const all = useStore(replicas)
  return (
    <Suspense>
      <MySettingsFrame title={t.blocked} text={t.blockedText}>
        <div className="blocked">
          {[...all.values()].map((replica) => (
            <ReplicaContext key={replica.community} value={replica}>
              <BlockedIn replica={replica} />
            </ReplicaContext>
          ))}
          <Empty icon="person" title={t.noneBlockedTitle}>
            {t.noneBlockedText}
          </Empty>
        </div>
      </MySettingsFrame>
    </Suspense>
  )
}

/** Nothing where nobody is. */
function BlockedIn({ replica }: { replica: Replica }) {
  const { somebody } = useMessages(chatMessages)
  const community = useStore(replica.state, ({ slices }) => partOf(slices, communitySlice))
  const blocked = useStore(
    replica.state,
    ({ slices }) => partOf(slices, chatSlice)?.blocked ?? [],
    sameItems,
  )
  if (!community || blocked.length === 0) return null
  const { name } = community.community
  const members = membersById(community)
  return (
    <Card title={name}>
      <Rows label={name}>
        {blocked.map((id) => (
          <BlockedRow key={id} member={members.get(id) ?? { id, name: somebody }} />
        ))}
      </Rows>
    </Card>
  )
}

function BlockedRow({ member }: { member: Pick<MemberView, 'id' | 'name'> }) {
  const t = useMessages(directMessages)
  const block = useBlock(member)
  return (
    <Row
      start={<Face person={member} size="s" />}
      title={member.name}
      end={
        <Button size="s" aria-label={t.unblockName(member.name)} onClick={() => block(false)}>
          {t.unblock}
        </Button>
      }
    />
  )
}
