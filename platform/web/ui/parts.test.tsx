import { describe, expect, test } from 'vitest'
import { instantOf } from '#lib/time.ts'
import { markup } from '#platform/web/testing/index.ts'
import { Button, IconButton } from './button.tsx'
import { Face, Faces } from './face.tsx'
import { FormContext } from './form/problem.ts'
import { TextField } from './form/text-field.tsx'
import { keysFor } from './keys.tsx'
import { PlaceLink } from './place-nav.tsx'
import { Row } from './rows.tsx'
import { Count } from './tag.tsx'
import { Time } from './time.tsx'

const people = ['Hana Kim', 'Teo Alvarez', 'Jonas Okafor'].map((name) => ({ id: name, name }))
const [hana = { id: '', name: '' }] = people

describe('people', () => {
  test('faces are read aloud as names, in the reader’s language', async () => {
    expect(await markup(<Faces people={people} most={2} total={7} />)).toContain(
      'aria-label="Hana Kim, Teo Alvarez and 5 others"',
    )
    expect(await markup(<Faces people={people} most={2} />, { language: 'de' })).toContain(
      'aria-label="Hana Kim, Teo Alvarez und eine weitere Person"',
    )
  })

  test('a face beside its name does not say it twice, one that stands alone says it', async () => {
    expect(await markup(<Face person={hana} />)).not.toContain('Hana')
    expect(await markup(<Face person={hana} named here />)).toContain('Hana Kim, here now')
  })

  test('the smallest face has one letter, which may be outside the first plane', async () => {
    expect(await markup(<Face person={hana} size="xs" />)).toContain('>H<')
    expect(await markup(<Face person={{ id: 'x', name: '𝒜da Bly' }} size="xs" />)).toContain('>𝒜<')
  })
})

describe('buttons', () => {
  test('a pending button says so and stays focusable', async () => {
    const html = await markup(<Button pending>Send</Button>)
    expect(html).toContain('aria-busy="true"')
    expect(html).toContain('aria-disabled="true"')
    expect(html).not.toContain(' disabled')
  })

  test('a button does not submit unless it says so', async () => {
    expect(await markup(<Button>Maybe</Button>)).toContain('type="button"')
    expect(await markup(<Button type="submit">Send</Button>)).toContain('type="submit"')
  })

  test('an icon alone is named', async () => {
    expect(await markup(<IconButton icon="bell" label="Notifications" />)).toContain(
      'aria-label="Notifications"',
    )
  })
})

describe('fields', () => {
  const wrong = { message: 'One thing', fields: [{ name: 'seats', message: 'At most 250.' }] }

  test('a problem of the form stands at the field it names, tied to it for screen readers', async () => {
    const html = await markup(
      <FormContext value={{ problem: wrong, pending: false }}>
        <TextField name="seats" label="Seats" hint="How many fit" />
        <TextField name="title" label="Title" />
      </FormContext>,
    )
    const [, hint = '', error = ''] = /aria-describedby="(\S+) (\S+)"/.exec(html) ?? []
    expect(html).toContain(`id="${hint}">How many fit`)
    expect(html).toContain(`id="${error}">At most 250.`)
    expect(html.match(/aria-invalid/g)).toHaveLength(1)
  })
})

test('links know where they are', async () => {
  const link = <PlaceLink to="/c/kiln/chat">Chat</PlaceLink>
  expect(await markup(link, { path: '/c/kiln/chat/general' })).toContain('aria-current="page"')
  expect(await markup(link, { path: '/c/kiln/people' })).not.toContain('aria-current')
  const exact = (
    <PlaceLink to="/c/kiln" exact>
      This week
    </PlaceLink>
  )
  expect(await markup(exact, { path: '/c/kiln/chat' })).not.toContain('aria-current')
})

test('a link carries its query and fragment', async () => {
  const html = await markup(<Row as="div" title="Found" to="/search?q=10&in=a%20b#second" />)
  expect(html).toContain('href="/search?q=10&amp;in=a+b#second"')
})

test('counts end at 99+ and say what they count', async () => {
  expect(await markup(<Count count={300} label="300 unread" />)).toMatch(/99\+.*300 unread/)
  expect(await markup(<Count count={0} label="none" />)).toBe('')
})

test('a time is short to the eye, exact to machines and on hover', async () => {
  const at = instantOf(Date.parse('2024-11-22T17:04:00Z'))
  expect(await markup(<Time at={at} />)).toBe(
    `<time dateTime="${at}" title="Friday, 22 November 2024 at 18:04">22 Nov 2024</time>`,
  )
  expect(await markup(<Time at={at} />, { language: 'de', zone: 'America/Denver' })).toContain(
    'title="Freitag, 22. November 2024 um 10:04"',
  )
})

test('keys are named as on the machine', () => {
  expect(keysFor('mod+shift+K', true)).toBe('⌘⇧K')
  expect(keysFor('mod+shift+K', false)).toBe('Ctrl Shift K')
})
