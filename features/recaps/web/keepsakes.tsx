import { useCommunity } from '#features/communities/web/index.ts'
import { topicTo } from '#features/forum/web/index.ts'
import { resourceTo } from '#features/library/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Card, Icon, Row, Rows } from '#platform/web/ui/index.ts'
import { recapMessages } from '../messages/index.ts'
import { useRecap } from './use-recap.ts'

/** Topics and resources that came of it. */
export function Keepsakes() {
  const t = useMessages(recapMessages)
  const { slug } = useCommunity()
  const { keepsakes } = useRecap().view
  return (
    <Card title={t.keepsakes}>
      {keepsakes.length === 0 && <p className="meta">{t.noKeepsakes}</p>}
      <Rows>
        {keepsakes.map(({ id, kind, title }) => (
          <Row
            key={id}
            start={<Icon name={kind === 'resource' ? 'library' : 'forum'} />}
            title={title}
            meta={t.kinds[kind]}
            to={kind === 'resource' ? resourceTo(slug, id) : topicTo(slug, id)}
          />
        ))}
      </Rows>
    </Card>
  )
}
