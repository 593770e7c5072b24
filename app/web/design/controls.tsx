import { useState } from 'react'
import {
  Button,
  IconButton,
  IconLink,
  LinkButton,
  MenuButton,
  type MenuEntry,
  PopoverButton,
  Tab,
  Tabs,
} from '#platform/web/ui/index.ts'
import { Section, Specimen } from './specimen.tsx'

export function Buttons() {
  const [pending, setPending] = useState(false)

  function work() {
    setPending(true)
    setTimeout(() => setPending(false), 1_800)
  }

  return (
    <Section
      id="buttons"
      title="Buttons"
      specimens={
        <>
          <Specimen name="Kinds" code="<Button kind=&quot;main&quot;>">
            <Button kind="main">Answer</Button>
            <Button>Maybe</Button>
            <Button kind="quiet">Not now</Button>
            <Button kind="danger">Delete</Button>
          </Specimen>
          <Specimen name="Small" code="size=&quot;s&quot;">
            <Button kind="main" size="s">
              I’m in
            </Button>
            <Button size="s">Maybe</Button>
            <Button kind="quiet" size="s">
              No
            </Button>
            <Button kind="danger" size="s">
              Remove
            </Button>
          </Specimen>
          <Specimen name="With an icon" code="icon=&quot;plus&quot;">
            <Button kind="main" icon="plus">
              New
            </Button>
            <Button icon="search">Search</Button>
            <Button icon="heart" size="s">
              Thank Hana
            </Button>
          </Specimen>
          <Specimen name="Disabled" code="disabled">
            <Button kind="main" disabled>
              Send
            </Button>
            <Button disabled>Maybe</Button>
            <Button kind="quiet" disabled>
              Not now
            </Button>
            <IconButton icon="send" label="Send" disabled />
          </Specimen>
          <Specimen name="Pending: keeps its place, its width and the focus" code="pending">
            <Button kind="main" pending={pending} onClick={work}>
              Press me
            </Button>
            <Button pending icon="send">
              Sending
            </Button>
            <IconButton icon="bell" label="Notifications" pending />
          </Specimen>
          <Specimen name="Icon alone; its label is its tooltip" code="<IconButton icon label>">
            <IconButton icon="bell" label="Notifications" />
            <IconButton icon="more" label="More" kind="plain" />
            <IconButton icon="send" label="Send" kind="main" />
            <IconButton icon="close" label="Close" size="s" />
            <IconLink icon="settings" label="Settings" to="/design" />
          </Specimen>
          <Specimen name="Long words and full width" code="wide" layout="stack">
            <LinkButton to="/design" wide>
              Continue as Maximiliane Theodora von Hohenfels-Wittgenstein zu Sternberg
            </LinkButton>
            <LinkButton to="/design" kind="main" wide icon="key">
              Sign in with a passkey
            </LinkButton>
          </Specimen>
        </>
      }
    >
      <p>
        A verb on every button. One <code>main</code> a screen. <code>quiet</code> where a border
        would be noise, <code>danger</code> for what cannot be undone. A link that leads somewhere
        is a <code>LinkButton</code>, even if it looks the same. Disabled only where the reason is
        plain to see; otherwise let it be pressed and say what is missing.
      </p>
    </Section>
  )
}

const entries: readonly (readonly MenuEntry[])[] = [
  [
    { label: 'Edit', icon: 'edit', keys: 'mod+E', onSelect: ignore },
    { label: 'Copy link', icon: 'link', onSelect: ignore },
    { label: 'Pin', icon: 'pin', disabled: true, onSelect: ignore },
  ],
  [{ label: 'Delete', icon: 'trash', danger: true, onSelect: ignore }],
]

const levels: readonly MenuEntry[] = [
  { label: 'Everything', hint: 'Every message, as it comes', checked: true, onSelect: ignore },
  { label: 'What is for me', hint: 'Mentions, replies and direct messages', onSelect: ignore },
  { label: 'Nothing', hint: 'It waits until you look', onSelect: ignore },
]

export function Menus() {
  return (
    <Section
      id="menus"
      title="Menus, popovers and tabs"
      specimens={
        <>
          <Specimen name="Menu" code="<MenuButton label entries>">
            <MenuButton label="More" entries={entries} />
            <MenuButton label="Tell me about" entries={levels} kind="plain" icon="bell">
              Tell me about
            </MenuButton>
          </Specimen>
          <Specimen name="Popover" code="<PopoverButton label content>">
            <PopoverButton
              label="Who is here"
              kind="plain"
              icon="people"
              content={(close) => (
                <>
                  <p>Twelve people are here at present.</p>
                  <Button size="s" onClick={close}>
                    Close
                  </Button>
                </>
              )}
            >
              Who is here
            </PopoverButton>
          </Specimen>
          <Specimen name="Tabs are links" code="<Tabs><Tab to count>" layout="stack">
            <Tabs label="Example">
              <Tab to="/design">Chat</Tab>
              <Tab to="/design/questions" count={7}>
                Questions
              </Tab>
              <Tab to="/design/people">People</Tab>
              <Tab to="/design/files" count={128}>
                Files and pictures
              </Tab>
            </Tabs>
          </Specimen>
        </>
      }
    >
      <p>
        They come beside their button on wide screens and as a sheet from below on phones. Their
        code is fetched when the button is approached, so they cost the first load nothing.
      </p>
    </Section>
  )
}

/** The entries of the samples do nothing. */
function ignore() {}
