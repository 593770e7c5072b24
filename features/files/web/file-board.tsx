import './file-board.css'
import { type ReactNode, Suspense, useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Icon, Row, Rows } from '#platform/web/ui/index.ts'
import { contentOf } from '../contract/addresses.ts'
import type { FileView } from '../contract.ts'
import { fileMessages } from '../messages/index.ts'
import { isPicture, Lightbox, PictureTile } from './file-list.tsx'

interface FileBoardProps {
  files: readonly FileView[]
  /** Where a file comes from, and the way there, which calls `leave` if it is given. */
  about: (file: FileView, leave?: () => void) => ReactNode
}

/** Many files of a place: pictures as a grid to look through, all others as rows. */
export function FileBoard({ files, about }: FileBoardProps) {
  const t = useMessages(fileMessages)
  const [looking, setLooking] = useState<string>()
  const pictures = files.filter(isPicture)
  const others = files.filter((file) => !isPicture(file))
  const at = pictures.findIndex(({ id }) => id === looking)
  return (
    <div className="file-board">
      {pictures.length > 0 && (
        <section aria-label={t.pictures}>
          <h3>{t.pictures}</h3>
          <ul className="file-grid">
            {pictures.map((file) => (
              <li key={file.id}>
                <PictureTile file={file} onLook={() => setLooking(file.id)} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {others.length > 0 && (
        <section aria-label={t.others}>
          <h3>{t.others}</h3>
          <Rows label={t.others}>
            {others.map((file) => (
              <OtherRow key={file.id} file={file} about={about} />
            ))}
          </Rows>
        </section>
      )}
      {at >= 0 && (
        <Suspense>
          <Lightbox
            pictures={pictures}
            at={at}
            about={about}
            onClose={() => setLooking(undefined)}
          />
        </Suspense>
      )}
    </div>
  )
}

function OtherRow({ file, about }: Pick<FileBoardProps, 'about'> & { file: FileView }) {
  const t = useMessages(fileMessages)
  const community = useCommunityId()
  return (
    <Row
      start={<Icon name="file" />}
      title={
        <a href={contentOf(community, file)} download={file.name} title={t.download(file.name)}>
          {file.name}
        </a>
      }
      meta={t.size(file.size)}
    >
      {about(file)}
    </Row>
  )
}
