import './shell-page.css'
import { useTitle } from '#platform/web/router/index.ts'
import {
  Button,
  Card,
  Face,
  Faces,
  Keys,
  LinkButton,
  Page,
  PageTitle,
  Prose,
  Row,
  Rows,
  Tag,
  Time,
} from '#platform/web/ui/index.ts'
import { elsa, everyone, hana, jonas, minutesAgo, pavel, sunniva, teo, wanjiru } from './sample.ts'
import { ShellFrame } from './shell-frame.tsx'

/** A week of a community that does not exist, in the frame of the app. */
export function ShellPage() {
  useTitle('Shell', 'Design')
  return (
    <ShellFrame>
      <Page>
        <PageTitle
          above="Week 47 · Monday evening"
          title="Good evening, Maren"
          actions={
            <>
              <Button icon="search">
                Search <Keys combination="mod+K" />
              </Button>
              <Button kind="main" icon="plus">
                New
              </Button>
            </>
          }
        />
        <div className="sample-columns">
          <div>
            <Card tone="accent">
              <Tag icon="spark">This week’s question, asked by Teo</Tag>
              <p className="sample-question">
                What did a failed firing teach you that no book did?
              </p>
              <div className="actions">
                <LinkButton to="/design/shell" kind="main">
                  Answer
                </LinkButton>
                <Faces people={everyone.slice(0, 5)} />
                <small>9 of 47 answered · Lina and Pavel are writing</small>
              </div>
            </Card>
            <WaitingCard />
            <SinceCard />
          </div>
          <div>
            <NextCard />
            <ThanksCard />
            <Card title="New among us">
              <Rows>
                <Row
                  start={<Face person={sunniva} here />}
                  title={sunniva.name}
                  meta="Invited by Elsa · wood firing, salt · buddy: Jonas"
                />
                <Row
                  start={<Face person={pavel} />}
                  title={pavel.name}
                  meta="Here 9 days · has met 2 people"
                />
              </Rows>
            </Card>
          </div>
        </div>
      </Page>
    </ShellFrame>
  )
}

function WaitingCard() {
  return (
    <Card title="Waiting for somebody" action={<a href="#content">All questions</a>}>
      <Rows>
        <Row
          start={<Face person={sunniva} />}
          title="My first pots are out of the bisque. Say hello?"
          meta={
            <>
              Sunniva’s first post · <Time at={minutesAgo(300)} form="ago" /> without a reply ·{' '}
              <span className="sample-warn">you greeted nobody yet this week</span>
            </>
          }
          end={<Button size="s">Reply</Button>}
        />
        <Row
          start={<Face person={pavel} />}
          title="Crawling on shino over iron slip, cone 10"
          meta="Question · 1 day · Hana and Ibrahim answered similar ones"
          end={<Button size="s">Ask Hana</Button>}
        />
      </Rows>
    </Card>
  )
}

function SinceCard() {
  return (
    <Card title="Since Friday" action={<a href="#content">Catch up, 6 min</a>}>
      <Rows>
        <Row
          start={<Face person={jonas} />}
          to="/design/shell/forum"
          title="Shared kiln: the rota for winter"
          tag={
            <Tag tone="good" icon="check">
              Decided
            </Tag>
          }
          meta="14 agreed, 1 stood aside · Forum"
        />
        <Row
          start={<Face person={hana} />}
          to="/design/shell/library"
          title="Glaze test grid, 36 tiles"
          tag={
            <Tag tone="accent" icon="lock">
              Founders first, all on Friday
            </Tag>
          }
          meta="Library · 11 opened it"
        />
        <Row
          start={<Face person={teo} />}
          to="/design/shell/chat"
          title="31 messages in #glaze-lab"
          meta="Teo, Hana and 4 others on reduction and how long to hold it"
        />
      </Rows>
    </Card>
  )
}

function NextCard() {
  return (
    <Card title="Next" action={<a href="#content">Calendar</a>}>
      <Row
        as="div"
        start={
          <span className="sample-date">
            <span>Nov</span>
            <b>26</b>
            <small>Thu</small>
          </span>
        }
        title="Open kiln night"
        meta="19:00 your time · Studio Nord and online"
      >
        <div className="sample-line">
          <Faces people={everyone.slice(3, 7)} size="xs" />
          <small>18 going · 2 seats left</small>
        </div>
        <div className="sample-line">
          <Button kind="main" size="s">
            I’m in
          </Button>
          <Button size="s">Maybe</Button>
          <Button kind="quiet" size="s">
            No
          </Button>
        </div>
      </Row>
    </Card>
  )
}

function ThanksCard() {
  return (
    <Card title="Thanks" action={<a href="#content">Say thanks</a>}>
      <Prose>
        <p>
          “Wanjiru drove two hours to lend me her pyrometer. The firing is hers as much as mine.”
        </p>
      </Prose>
      <div className="sample-line meta">
        <Face person={elsa} size="xs" /> Elsa to <Face person={wanjiru} size="xs" /> Wanjiru
      </div>
    </Card>
  )
}
