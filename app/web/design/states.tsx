import { useState } from 'react'
import {
  Actions,
  Banner,
  Busy,
  Button,
  Card,
  Confirm,
  ConnectionBanner,
  Dialog,
  Empty,
  Form,
  Keys,
  Progress,
  Skeleton,
  SubmitButton,
  TextField,
  Time,
  toast,
  UpdateBanner,
} from '#platform/web/ui/index.ts'
import { minutesAgo } from './sample.ts'
import { Section, Specimen } from './specimen.tsx'

export function Waiting() {
  return (
    <Section
      id="waiting"
      title="Waiting, empty, offline"
      specimens={
        <>
          <Specimen
            name="Skeletons, only when the wait is noticed"
            code="<Skeleton shape>"
            layout="stack"
          >
            <Skeleton shape="rows" count={2} />
            <Skeleton count={3} />
          </Specimen>
          <Specimen
            name="Progress and work of unknown length"
            code="<Progress> <Busy>"
            layout="stack"
          >
            <Progress label="2 seats left" value={18} most={20} words="18 of 20" />
            <Progress
              label="Importing messages"
              value={41_200}
              most={96_000}
              words="41,200 of 96,000"
            />
            <Progress label="Reading the archive" />
            <Busy>Looking for the others</Busy>
          </Specimen>
          <Specimen name="Empty: what to do next" code="<Empty title actions>" layout="bare">
            <Card>
              <Empty
                icon="chat"
                title="Nobody has written here yet"
                actions={
                  <Button kind="main" icon="edit">
                    Write the first message
                  </Button>
                }
              >
                <p>What went in, what came out, and at which cone. Pictures welcome.</p>
              </Empty>
            </Card>
          </Specimen>
          <Specimen name="Banners" code="<Banner tone icon action>" layout="stack">
            <ConnectionBanner connection="offline" />
            <ConnectionBanner connection="reconnecting" />
            <UpdateBanner onUpdate={() => toast('The page would load anew now.')} />
            <Banner tone="bad" icon="warning" action={<Button size="s">Try again</Button>}>
              The message to #kiln-log was not sent.
            </Banner>
            <Banner tone="good" icon="check">
              The rota for winter is decided.
            </Banner>
          </Specimen>
          <Specimen name="Times and keys" code="<Time at form> <Keys combination>" layout="stack">
            <div className="design-line">
              <Time at={minutesAgo(3)} /> · <Time at={minutesAgo(1_500)} /> ·{' '}
              <Time at={minutesAgo(6_000)} /> · <Time at={minutesAgo(90_000)} /> ·{' '}
              <Time at={minutesAgo(900_000)} />
            </div>
            <div className="design-line">
              <Time at={minutesAgo(3)} form="ago" /> · <Time at={minutesAgo(300)} form="ago" /> ·{' '}
              <Time at={minutesAgo(13_000)} form="ago" /> ·{' '}
              <Time at={minutesAgo(1_500)} form="day" />
            </div>
            <div className="design-line">
              Search <Keys combination="mod+K" /> Send <Keys combination="enter" /> New line{' '}
              <Keys combination="shift+enter" />
            </div>
          </Specimen>
        </>
      }
    >
      <p>
        Every screen is designed empty, loading, failed, offline and crowded. Sentences say the
        state; buttons, the next step.
      </p>
    </Section>
  )
}

export function Overlays() {
  const [open, setOpen] = useState<'form' | 'confirm'>()
  const close = () => setOpen(undefined)
  return (
    <Section
      id="overlays"
      title="Dialogs and toasts"
      specimens={
        <>
          <Specimen name="Dialog; a sheet on phones" code="<Dialog open onClose title>">
            <Button onClick={() => setOpen('form')}>New channel</Button>
            <Button kind="danger" onClick={() => setOpen('confirm')}>
              Delete message
            </Button>
            <Dialog open={open === 'form'} onClose={close} title="New channel">
              <Form
                onSubmit={() => {
                  close()
                  toast('#market-stalls is open.', { tone: 'good' })
                }}
              >
                <TextField name="channel" label="Name" before="#" required />
                <TextField name="for" label="What it is for" optional />
                <Actions>
                  <SubmitButton>Create channel</SubmitButton>
                  <Button kind="quiet" onClick={close}>
                    Cancel
                  </Button>
                </Actions>
              </Form>
            </Dialog>
            <Confirm
              open={open === 'confirm'}
              onClose={close}
              title="Delete this message?"
              verb="Delete message"
              onConfirm={() => new Promise((done) => setTimeout(done, 900))}
            >
              <p>It disappears for everybody. This cannot be taken back.</p>
            </Confirm>
          </Specimen>
          <Specimen name="Toasts: what just happened" code="toast('Saved', { tone, action })">
            <Button onClick={() => toast('The link is copied.')}>Copy link</Button>
            <Button
              onClick={() =>
                toast('Message deleted.', {
                  action: { label: 'Take back', run: () => toast('It is back.') },
                })
              }
            >
              Delete
            </Button>
            <Button
              onClick={() => toast('The picture is too large. It may have 20 MB.', { tone: 'bad' })}
            >
              Fail
            </Button>
          </Specimen>
        </>
      }
    >
      <p>
        A dialog asks one thing. <code>Confirm</code> is only for what cannot be taken back; for the
        rest, do it and offer to take it back in a toast.
      </p>
    </Section>
  )
}
