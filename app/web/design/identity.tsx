import {
  Card,
  Count,
  Face,
  Faces,
  LinkButton,
  Prose,
  Row,
  Rows,
  Tag,
  Tile,
  Time,
} from '#platform/web/ui/index.ts'
import {
  elsa,
  everyone,
  hana,
  jonas,
  longNamed,
  minutesAgo,
  noura,
  pavel,
  sunniva,
  teo,
  wanjiru,
} from './sample.ts'
import { Section, Specimen } from './specimen.tsx'

export function People() {
  return (
    <Section
      id="people"
      title="People and communities"
      specimens={
        <>
          <Specimen name="Faces in five sizes" code="<Face person size>">
            <Face person={hana} size="xs" named />
            <Face person={teo} size="s" named />
            <Face person={jonas} size="m" here named />
            <Face person={noura} size="l" named />
            <Face person={pavel} size="xl" here named />
          </Specimen>
          <Specimen name="A few at a glance" code="<Faces people total>">
            <Faces people={everyone} total={18} />
            <Faces people={everyone.slice(0, 3)} size="xs" />
            <Faces people={everyone.slice(2, 6)} size="m" />
          </Specimen>
          <Specimen name="Communities" code="<Tile name hue>">
            <Tile name="Kiln Circle" hue={45} size="s" />
            <Tile name="Field Recorders" hue={155} />
            <Tile name="Beta Bench" hue={285} />
            <Tile name="Österreich" hue={220} size="l" />
          </Specimen>
          <Specimen name="Tags and counts" code="<Tag tone icon>">
            <Tag>shino</Tag>
            <Tag tone="accent" icon="lock">
              Founders first
            </Tag>
            <Tag tone="good" icon="check">
              Decided
            </Tag>
            <Tag tone="warn" icon="clock">
              2 seats left
            </Tag>
            <Tag tone="bad" icon="warning">
              Not sent
            </Tag>
            <Count count={4} label="4 unread" />
            <Count count={128} label="128 unread" tone="loud" />
            <Count count={7} label="7 questions" tone="quiet" />
          </Specimen>
        </>
      }
    >
      <p>
        A person’s hue stays with them everywhere. A face that stands alone is <code>named</code>,
        so that it is read aloud; beside its name it says nothing.
      </p>
    </Section>
  )
}

export function Content() {
  return (
    <Section
      id="content"
      title="Cards, rows and prose"
      specimens={
        <>
          <Specimen
            name="Card with rows"
            code="<Card title action><Rows><Row start title meta end>"
            layout="bare"
          >
            <Card title="Waiting for somebody" action={<a href="#content">All questions</a>}>
              <Rows>
                <Row
                  start={<Face person={sunniva} here />}
                  title="My first pots are out of the bisque. Say hello?"
                  meta={
                    <>
                      Sunniva’s first post · <Time at={minutesAgo(300)} form="ago" /> without a
                      reply
                    </>
                  }
                  end={
                    <LinkButton to="/design" size="s">
                      Reply
                    </LinkButton>
                  }
                />
                <Row
                  start={<Face person={pavel} />}
                  to="/design"
                  title="Crawling on shino over iron slip, cone 10"
                  meta="Question · 1 day · Hana and Ibrahim answered similar ones"
                />
                <Row
                  start={<Face person={longNamed} />}
                  title={longNamed.name}
                  meta="A name of sixty letters stays within its row"
                  end={<Tag tone="good">Lead</Tag>}
                />
                <Row
                  start={<Face person={noura} />}
                  title={noura.name}
                  meta="Here 9 days · has met 2 people"
                />
              </Rows>
            </Card>
          </Specimen>
          <Specimen
            name="The one thing that asks for an answer"
            code="tone=&quot;accent&quot;"
            layout="bare"
          >
            <Card tone="accent">
              <Tag icon="spark">This week’s question, asked by Teo</Tag>
              <h3 className="design-question">
                What did a failed firing teach you that no book did?
              </h3>
              <div className="actions">
                <LinkButton to="/design" kind="main">
                  Answer
                </LinkButton>
                <Faces people={everyone.slice(0, 5)} />
                <small>9 of 47 answered · Lina and Pavel are writing</small>
              </div>
            </Card>
          </Specimen>
          <Specimen name="Prose, long" code="<Prose>" layout="stack">
            <Prose>
              <p>
                That is the answer hiding in the question. The slip shrinks after the glaze has set,
                and the glaze <a href="#content">tears where it cannot follow</a>.
              </p>
              <blockquote>always where the slip is thickest</blockquote>
              <ul>
                <li>Thin the slip until it drips like milk.</li>
                <li>
                  Bisque once more to <code>06</code> <em>after</em> the slip, before the shino.
                </li>
              </ul>
            </Prose>
          </Specimen>
          <Specimen
            name="Prose, short, and thanks"
            code="<Prose voice=&quot;short&quot;>"
            layout="stack"
          >
            <Prose voice="short">
              <p>
                Last time you opened at 180. <mark>@Teo</mark> promise us 90 this time.
              </p>
              <pre>
                <code>
                  ramp 150/h → 600{'\n'}hold 20 min{'\n'}crash → 1050
                </code>
              </pre>
            </Prose>
            <Prose>
              <p>
                “Wanjiru drove two hours to lend me her pyrometer. The firing is hers as much as
                mine.”
              </p>
            </Prose>
            <div className="design-line meta">
              <Face person={elsa} size="xs" /> Elsa to <Face person={wanjiru} size="xs" /> Wanjiru
            </div>
          </Specimen>
        </>
      }
    >
      <p>
        Hairlines over shadows. A card has one subject and at most one quiet link in its header; a
        row says who or what, a line about it, and what can be done.
      </p>
    </Section>
  )
}
