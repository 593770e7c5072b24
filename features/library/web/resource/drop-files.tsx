import { useMessages } from '#platform/web/i18n/index.ts'
import { useReplica } from '#platform/web/replica/index.ts'
import { Icon } from '#platform/web/ui/index.ts'
import type { ResourceView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { filesOf } from './resource-files.ts'

/** The files of a drop, each a copy of the reader's own. */
export function DropFiles({ view }: { view: ResourceView }) {
  const t = useMessages(libraryMessages)
  const { community } = useReplica()
  const { address, besides } = filesOf(community, view)
  return (
    <ul className="drop-files" aria-label={t.files}>
      {besides.map((file) => (
        <li key={file.id}>
          <a href={address(file)} download={file.name}>
            <Icon name={file.width ? 'image' : 'file'} />
            <bdi>{file.name}</bdi>
            <Icon name="download" />
          </a>
        </li>
      ))}
      {view.drop?.mark && <li className="meta">{t.marked(view.drop.mark)}</li>}
    </ul>
  )
}
