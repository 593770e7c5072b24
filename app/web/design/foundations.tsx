import { icons } from '#platform/web/ui/icons.ts'
import { hued, Icon, Mark, Tile, Wordmark } from '#platform/web/ui/index.ts'
import { Section, Specimen } from './specimen.tsx'

const colours: readonly (readonly [name: string, use: string])[] = [
  ['paper', 'what all stands on'],
  ['surface', 'cards, fields, floating things'],
  ['sunken', 'the rail, quiet grounds'],
  ['hover', 'under the pointer'],
  ['line', 'hairlines'],
  ['line-field', 'edges of fields, 3:1'],
  ['ink', 'text'],
  ['ink-2', 'second voice'],
  ['ink-3', 'small facts'],
  ['accent', 'the one main button, links, focus'],
  ['accent-soft', 'chosen, or asking for an answer'],
  ['accent-ink', 'words in the accent'],
  ['good', 'settled, done'],
  ['warn', 'waits, runs out'],
  ['bad', 'failed, cannot be undone'],
  ['here', 'somebody is here now'],
]

const sizes = ['3xl', '2xl', 'xl', 'l', 'm', 's', 'xs', '2xs'] as const
const spaces = [1, 2, 3, 4, 5, 6, 7, 8] as const
const radii = ['s', 'm', 'l', 'full'] as const
const hues = [25, 45, 95, 145, 190, 245, 295, 345]

export function Colours() {
  return (
    <Section
      id="colours"
      title="Colours"
      specimens={
        <>
          <Specimen name="Tokens, in both schemes by light-dark()" layout="bare">
            <div className="swatches">
              {colours.map(([name, use]) => (
                <span key={name} className="swatch">
                  <span style={{ background: `var(--${name})` }} />
                  <b>{name}</b>
                  <span>{use}</span>
                </span>
              ))}
            </div>
          </Specimen>
          <Specimen name="One hue a community" code="<div {...hued(245)}>" layout="bare">
            <div className="hue-strip">
              {hues.map((hue) => (
                <div key={hue} {...hued(hue)}>
                  <Tile name="Kiln" hue={hue} size="s" />
                  <b>Hue {hue}</b>
                </div>
              ))}
            </div>
          </Specimen>
        </>
      }
    >
      <p>
        Paper and ink: warm neutrals, and one accent that each community chooses by its hue. Colour
        is for meaning; what it says, words say too. A test keeps every pair of text and ground at
        4.5:1 in all hues and both schemes.
      </p>
    </Section>
  )
}

export function Type() {
  return (
    <Section
      id="type"
      title="Type, space and corners"
      specimens={
        <>
          <Specimen name="Newsreader, for what people say at length" layout="stack">
            <div>
              {sizes.slice(0, 4).map((size) => (
                <div key={size} className="scale-line">
                  <small>text-{size}</small>
                  <span style={{ fontFamily: 'var(--serif)', fontSize: `var(--text-${size})` }}>
                    What did a failed firing teach you
                  </span>
                </div>
              ))}
            </div>
          </Specimen>
          <Specimen name="Figtree, for the interface and for chat" layout="stack">
            <div>
              {sizes.slice(3).map((size) => (
                <div key={size} className="scale-line">
                  <small>text-{size}</small>
                  <span style={{ fontSize: `var(--text-${size})` }}>
                    Five hours without a reply, Dvořák asks
                  </span>
                </div>
              ))}
            </div>
          </Specimen>
          <Specimen name="Space: s1 to s8">
            <div className="measures">
              {spaces.map((step) => (
                <span key={step}>
                  <i style={{ inlineSize: `var(--s${step})`, blockSize: `var(--s${step})` }} />s
                  {step}
                </span>
              ))}
            </div>
          </Specimen>
          <Specimen name="Corners: r-s for rows, r-m for fields, r-l for cards, r-full for buttons">
            <div className="measures">
              {radii.map((radius) => (
                <span key={radius}>
                  <i
                    style={{
                      inlineSize: '3.5rem',
                      blockSize: '2.5rem',
                      borderRadius: `var(--r-${radius})`,
                    }}
                  />
                  r-{radius}
                </span>
              ))}
            </div>
          </Specimen>
        </>
      }
    >
      <p>
        At most three sizes on a screen; lines of 50 to 75 characters for reading. Headings are in
        the serif by themselves.
      </p>
    </Section>
  )
}

export function Icons() {
  return (
    <Section
      id="icons"
      title="Sign and icons"
      specimens={
        <>
          <Specimen
            name="The sign: a house that is an h, with a light on"
            code="<Wordmark name={organisation} />"
          >
            <span style={{ fontSize: '2.5rem' }}>
              <Mark />
            </span>
            <Wordmark />
            <Wordmark name="Northlight Guild" />
          </Specimen>
          <Specimen name="Icons" code="<Icon name=&quot;heart&quot; />" layout="bare">
            <div className="icon-sheet">
              {Object.keys(icons).map((name) => (
                <span key={name}>
                  <Icon name={name as keyof typeof icons} />
                  {name}
                </span>
              ))}
            </div>
          </Specimen>
        </>
      }
    >
      <p>
        Icons stand beside words, seldom instead of them. Those that point along the line turn round
        in right-to-left languages.
      </p>
    </Section>
  )
}
