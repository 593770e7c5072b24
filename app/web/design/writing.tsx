import { useState } from 'react'
import { newId } from '#lib/ids.ts'
import { markdownMessages } from '#platform/markdown/messages/index.ts'
import { Difference, LongEditor } from '#platform/web/editor/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import {
  type Embed,
  EmbedCard,
  EmbedsContext,
  LongMarkdown,
  type TextFile,
} from '#platform/web/markdown/long/index.ts'
import type { Person } from '#platform/web/ui/index.ts'
import { everyone } from './sample.ts'
import { Section, Specimen } from './specimen.tsx'
import { written, writtenFromTheRight, wroteBefore } from './written.ts'

const embeds: readonly Embed[] = [
  {
    path: '/design/letter',
    card: Letter,
  },
]

export function Writing() {
  return (
    <EmbedsContext value={embeds}>
      <Section
        id="writing"
        title="Writing at length"
        specimens={
          <>
            <Specimen
              name="The editor"
              code="<LongEditor value onChange preview attach>"
              layout="bare"
            >
              <Editor label="Your topic" name="topic" first={written(location.origin)} />
            </Specimen>
            <Specimen name="Written from the right" code="dir=&quot;rtl&quot;" layout="bare">
              <div dir="rtl" lang="ar">
                <Editor label="ردك" name="reply" first={writtenFromTheRight} />
              </div>
            </Specimen>
            <Specimen name="As it is read" code="<LongMarkdown text files anchors>" layout="stack">
              <Read text={written(location.origin)} anchors="sample" />
            </Specimen>
            <Specimen name="What changed" code="<Difference before after>" layout="stack">
              <Difference before={wroteBefore} after={wroteAfter} />
              <Difference before={wroteAfter} after={wroteAfter} />
            </Specimen>
          </>
        }
      >
        <p>
          Markdown in a text area, with a tool bar and the preview beside it; on a phone one of the
          two. Pictures come by paste, drop and button, and the feature says where they go. For what
          is said in a line or two there is <code>TextAreaField</code>.
        </p>
      </Section>
    </EmbedsContext>
  )
}

const wroteAfter = wroteBefore
  .replace('three of nine', 'four of eleven')
  .replace(' It was cold.', '')
  .concat(' Next time I sieve.')

interface EditorProps {
  name: string
  label: string
  first: string
}

function Editor({ name, label, first }: EditorProps) {
  const [text, setText] = useState(first)
  const [files, setFiles] = useState<ReadonlyMap<string, TextFile>>(new Map())

  async function attach(given: readonly File[]): Promise<string> {
    const sent = await Promise.all(
      given.map(async (file) => [newId(), await shownHere(file)] as const),
    )
    setFiles((all) => new Map([...all, ...sent]))
    return sent.map(([id, file]) => `![${file.name}](file:${id})`).join('\n\n')
  }

  return (
    <LongEditor
      {...{ name, label, attach }}
      value={text}
      onChange={setText}
      most={10_000}
      assistance={{
        press: () => false,
        look: () => {},
        list: text.endsWith('@') && (
          <p className="design-names">{everyone.map(nameOf).join(', ')}</p>
        ),
      }}
      preview={(shown) => <Read text={shown} files={(id) => files.get(id)} />}
    />
  )
}

function Letter() {
  return (
    <EmbedCard to="/design/letter" icon="mail" title="A letter" meta="Design">
      How mails and public pages look.
    </EmbedCard>
  )
}

const nameOf = ({ name }: Person) => name

/** Stands in for a server: the picture stays in this page. */
async function shownHere(file: File): Promise<TextFile> {
  const address = URL.createObjectURL(file)
  const { width, height } = await createImageBitmap(file)
  return { name: file.name, address, picture: { address, width, height } }
}

interface ReadProps {
  text: string
  anchors?: string
  files?: (id: string) => TextFile | undefined
}

function Read(props: ReadProps) {
  const words = useMessages(markdownMessages)
  return (
    <LongMarkdown
      {...props}
      headingFrom={3}
      words={words}
      mentions={() => 'Hana Kim'}
      channels={() => 'glaze-lab'}
    />
  )
}
