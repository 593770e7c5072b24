import './publications.css'
import { useCallback, useState } from 'react'
import { useAct } from '#features/communities/web/index.ts'
import { AdministrationFrame } from '#features/organisation/web/index.ts'
import { instantFrom } from '#lib/time.ts'
import { useLoaded } from '#platform/web/calls/index.ts'
import { useMessages, useMoments, useNow } from '#platform/web/i18n/index.ts'
import {
  Actions,
  Button,
  Card,
  Confirm,
  Dialog,
  Empty,
  Row,
  Rows,
  Skeleton,
  Tag,
} from '#platform/web/ui/index.ts'
import type { PublicationView, TargetView } from '../../contract.ts'
import { libraryMessages } from '../../messages/index.ts'
import { api } from '../api.ts'
import { PublicationForm } from './publication-form.tsx'

const load = () => api.get('/organisation/publications', {})

/** What headquarters publish into the libraries of many communities. */
export function PublicationsPage() {
  const t = useMessages(libraryMessages)
  return (
    <AdministrationFrame title={t.publications}>
      <Publications />
    </AdministrationFrame>
  )
}

function Publications() {
  const t = useMessages(libraryMessages)
  const { value, error, reload } = useLoaded(useCallback(load, []))
  const [open, setOpen] = useState<PublicationView | 'new'>()
  const close = () => setOpen(undefined)
  const done = async () => {
    close()
    await reload()
  }
  if (!value)
    return error ? <Empty icon="share" title={error.message} /> : <Skeleton shape="rows" />
  const make = (
    <Button icon="plus" kind="main" onClick={() => setOpen('new')}>
      {t.newPublication}
    </Button>
  )
  return (
    <>
      <p className="meta">{t.publicationsText}</p>
      {value.publications.length === 0 ? (
        <Empty icon="share" title={t.noPublications} actions={make} />
      ) : (
        <>
          <Card>
            <Rows label={t.publications}>
              {value.publications.map((publication) => (
                <PublicationRow
                  key={publication.id}
                  publication={publication}
                  onChange={() => setOpen(publication)}
                  onDone={reload}
                />
              ))}
            </Rows>
          </Card>
          <Actions>{make}</Actions>
        </>
      )}
      <Dialog
        open={open !== undefined}
        onClose={close}
        size="l"
        title={open === 'new' ? t.newPublication : t.changePublication}
      >
        {open && (
          <PublicationForm
            publication={open === 'new' ? undefined : open}
            communities={value.communities satisfies readonly TargetView[]}
            onDone={done}
          />
        )}
      </Dialog>
    </>
  )
}

const named = 3

interface PublicationRowProps {
  publication: PublicationView
  onChange: () => void
  onDone: () => Promise<void>
}

function PublicationRow({ publication, onChange, onDone }: PublicationRowProps) {
  const t = useMessages(libraryMessages)
  const { act } = useAct()
  const [ending, setEnding] = useState(false)
  const { id, title, ended, copies, from } = publication
  const moments = useMoments()
  const now = useNow()
  const ahead = from !== null && !ended && instantFrom(from) > now
  const names = copies.slice(0, named).map(({ name }) => name)
  const down = copies.filter(({ state }) => state === 'taken-down').length
  const end = async () => {
    const params = { publicationId: id }
    const path = '/organisation/publications/{publicationId}'
    if (await act(() => api.patch(path, { params, body: { ended: true } }))) await onDone()
  }
  return (
    <Row
      title={title}
      tag={ended && <Tag>{t.ended}</Tag>}
      meta={[
        t.inCommunities(names, copies.length - names.length),
        ahead && t.publishedFrom(moments.ahead(instantFrom(from), now)),
        down > 0 && t.takenDownIn(down),
      ]
        .filter(Boolean)
        .join(' · ')}
      end={
        !ended && (
          <>
            <Button size="s" onClick={onChange}>
              {t.edit}
            </Button>
            <Button size="s" kind="quiet" onClick={() => setEnding(true)}>
              {t.end}
            </Button>
            <Confirm
              open={ending}
              onClose={() => setEnding(false)}
              title={t.endTitle(title)}
              verb={t.end}
              onConfirm={end}
            >
              <p>{t.endText}</p>
            </Confirm>
          </>
        )
      }
    />
  )
}
