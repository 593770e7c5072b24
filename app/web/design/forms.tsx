import { useState } from 'react'
import {
  Actions,
  Button,
  Checkbox,
  Form,
  type FormProblem,
  HueField,
  hued,
  PasswordField,
  RadioCards,
  SelectField,
  SubmitButton,
  Switch,
  TextAreaField,
  TextField,
} from '#platform/web/ui/index.ts'
import { audiences } from './sample.ts'
import { Section, Specimen } from './specimen.tsx'

const refused: FormProblem = {
  message: 'Two answers need another look',
  fields: [
    { name: 'taken', message: 'There is a community with this address already.' },
    { name: 'seats', message: 'At most 250.' },
  ],
}

const zones = ['Europe/Oslo', 'Europe/Berlin', 'America/Denver', 'Pacific/Auckland'].map(
  (zone) => ({
    value: zone,
    label: zone.replace('/', ', '),
  }),
)

export function Fields() {
  const [hue, setHue] = useState(45)
  return (
    <Section
      id="fields"
      title="Fields"
      specimens={
        <>
          <Specimen name="One line" code="<TextField name label hint>" layout="stack">
            <TextField name="name" label="Name" autoComplete="name" defaultValue="Maren Rask" />
            <TextField
              name="about"
              label="Headline"
              optional
              placeholder="Wood firing, salt, tall jars"
              hint="Stands under your name, so that people know what to ask you."
            />
            <TextField
              name="address"
              label="Address"
              before="hamlet.example/c/"
              defaultValue="kiln-circle"
            />
          </Specimen>
          <Specimen name="Wrong, disabled, hidden" code="error disabled" layout="stack">
            <TextField
              name="mail"
              type="email"
              label="Mail address"
              defaultValue="maren@"
              error="Write an address like name@example.org."
            />
            <TextField
              name="fixed"
              label="Signed in as"
              defaultValue="maren@example.org"
              disabled
            />
            <PasswordField
              name="secret"
              label="Password"
              autoComplete="current-password"
              defaultValue="crash to 1050"
            />
          </Specimen>
          <Specimen name="Several lines, growing" code="<TextAreaField most voice>" layout="stack">
            <TextAreaField
              name="purpose"
              label="Purpose"
              most={120}
              defaultValue="Studio potters who help each other fire, sell and stay at it, in whatever kiln they have got at home."
              hint="One sentence. It is the first thing people read."
            />
            <TextAreaField
              name="welcome"
              label="Welcome"
              voice="long"
              defaultValue="It is good that you are here. Tell us what you fire, and what you would like to."
            />
          </Specimen>
          <Specimen
            name="One of many, yes or no, on or off"
            code="<SelectField choices>"
            layout="stack"
          >
            <SelectField name="zone" label="Time zone" choices={zones} />
            <Checkbox
              name="guidelines"
              label="I have read the guidelines"
              description="They say what we expect of each other."
              defaultChecked
            />
            <Checkbox name="news" label="Send me the weekly letter" />
            <Switch
              name="quiet"
              label="Quiet hours"
              description="Nothing reaches you from 22 to 7."
              defaultChecked
            />
            <Switch name="sounds" label="Sounds" />
            <Switch name="locked" label="Decided by your organisation" disabled />
          </Specimen>
          <Specimen
            name="One of a few, with what it means"
            code="<RadioCards choices>"
            layout="bare"
          >
            <RadioCards
              name="visibility"
              label="Who can see that this community exists?"
              choices={audiences}
              defaultValue="listed"
            />
          </Specimen>
          <Specimen name="The accent of a community" code="<HueField onChange>" layout="stack">
            <HueField
              name="hue"
              label="Accent"
              hint="Every tint derives from it, and every one can be read."
              defaultValue={45}
              onChange={setHue}
            />
            <div className="actions" {...hued(hue)}>
              <Button kind="main">Answer</Button>
              <Button>Maybe</Button>
            </div>
          </Specimen>
          <Specimen name="A form that was not taken" code="<Form onSubmit problem>" layout="stack">
            <RefusedForm />
          </Specimen>
        </>
      }
    >
      <p>
        The label says what it is, the hint helps before, the error after. Where most fields are
        needed, mark the few that are optional. A <code>Form</code> says all that is wrong at once,
        leads to each place, and keeps what was written; its <code>SubmitButton</code> is pending
        while the promise of <code>onSubmit</code> is open.
      </p>
    </Section>
  )
}

function RefusedForm() {
  const [problem, setProblem] = useState<FormProblem>()

  async function refuse() {
    await new Promise((done) => setTimeout(done, 900))
    setProblem({ ...refused })
  }

  return (
    <Form onSubmit={refuse} problem={problem}>
      <TextField
        name="taken"
        label="Address of the community"
        defaultValue="kiln-circle"
        required
      />
      <TextField name="seats" label="Seats" type="number" defaultValue="400" required />
      <Actions>
        <SubmitButton>Create community</SubmitButton>
        <Button kind="quiet">Cancel</Button>
      </Actions>
    </Form>
  )
}
