import './shell-page.css'
import { useTitle } from '#platform/web/router/index.ts'
import {
  Face,
  Faces,
  IconButton,
  Page,
  PageBar,
  Prose,
  Row,
  TextField,
  Time,
} from '#platform/web/ui/index.ts'
import { everyone, minutesAgo } from './sample.ts'
import { ShellFrame } from './shell-frame.tsx'

const said = [
  'Cone 10 reached at 17:52. Holding for twenty minutes, then I crash it to 1050 and see whether the iron behaves.',
  'Last time you opened at 180. Promise us 90 this time.',
  'Doors open. The shino crawled on three of nine, but look at the middle shelf.',
  'Hello, I am new here. Elsa said to look at this channel before I load mine.',
  'Welcome, Sunniva. Leave a hand of air above the bag wall and it is kind to everybody.',
]

/** A page that scrolls on its own, in the frame of the app. */
export function ChatPage() {
  useTitle('# kiln-log', 'Design')
  return (
    <ShellFrame connection="offline">
      <PageBar
        title="# kiln-log"
        purpose="What went in, what came out, and at which cone. Pictures welcome."
        actions={
          <>
            <Faces people={everyone.slice(0, 3)} size="xs" />
            <span>12 here</span>
            <IconButton icon="search" label="Search" />
          </>
        }
      />
      <Page width="full">
        <div className="sample-chat">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <div className="sample-stream" role="log" aria-label="Messages" tabIndex={0}>
            {everyone.slice(0, 9).map((person, index) => (
              <Row
                as="div"
                key={person.id}
                start={<Face person={person} />}
                title={person.name}
                meta={<Time at={minutesAgo(600 - index * 40)} />}
              >
                <Prose voice="short">
                  <p>{said[index % said.length]}</p>
                </Prose>
              </Row>
            ))}
          </div>
          <div className="sample-composer">
            <TextField name="message" label="Write to #kiln-log" placeholder="Write to #kiln-log" />
          </div>
        </div>
      </Page>
    </ShellFrame>
  )
}
