import './mail-row.css'
import { useState } from 'react'
import { instantFrom } from '#lib/time.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { Button, Row, Tag, Time, type Tone, toast } from '#platform/web/ui/index.ts'
import { organisationMessages } from '../../messages/index.ts'
import type { OutboxMail } from './use-outbox.ts'

const tones: Record<OutboxMail['state'], Tone> = {
  waiting: 'plain',
  sent: 'good',
  kept: 'accent',
  failed: 'bad',
}

/** One mail of the outbox; what it says can be read where nobody else can send it. */
export function MailRow({ mail }: { mail: OutboxMail }) {
  const t = useMessages(organisationMessages)
  const [open, setOpen] = useState(false)
  return (
    <Row
      title={mail.subject ?? t.mailForReader}
      tag={<Tag tone={tones[mail.state]}>{t.states[mail.state]}</Tag>}
      meta={
        <>
          <bdi>{mail.to}</bdi>
          {' · '}
          <Time at={instantFrom(mail.at)} />
        </>
      }
    >
      {mail.error !== null && (
        <p className="meta mail-error">{t.tried(mail.attempts, mail.error)}</p>
      )}
      {mail.text !== null && (
        <>
          <div className="actions mail-actions">
            <Button size="s" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? t.hideMail : t.showMail}
            </Button>
            {open && <CopyLink text={mail.text} />}
          </div>
          {open && <pre className="mail-text">{mail.text.trim()}</pre>}
        </>
      )}
    </Row>
  )
}

function CopyLink({ text }: { text: string }) {
  const t = useMessages(organisationMessages)
  const [link] = /https?:\/\/\S+/.exec(text) ?? []
  if (!link) return null

  async function copy(address: string): Promise<void> {
    await navigator.clipboard.writeText(address)
    toast(t.linkCopied, { tone: 'good' })
  }

  return (
    <Button size="s" icon="copy" onClick={() => copy(link)}>
      {t.copyLink}
    </Button>
  )
}
