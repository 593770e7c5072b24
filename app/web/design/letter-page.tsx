import { useTitle } from '#platform/web/router/index.ts'
import {
  Actions,
  Form,
  LetterFrame,
  LetterTitle,
  LinkButton,
  PasswordField,
  SubmitButton,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'

/** Signing in to an organisation that does not exist. */
export function LetterPage() {
  useTitle('Letter', 'Design')
  return (
    <LetterFrame brand="Northlight Guild" foot={<a href="/design">Back to the design page</a>}>
      <LetterTitle title="Good to see you">
        Sign in to meet your communities at Northlight Guild.
      </LetterTitle>
      <Form onSubmit={() => toast('You would be signed in.')}>
        <TextField
          name="email"
          type="email"
          label="Mail address"
          autoComplete="username"
          required
        />
        <PasswordField name="password" label="Password" autoComplete="current-password" required />
        <Actions stacked>
          <SubmitButton>Sign in</SubmitButton>
          <LinkButton to="/design/letter" icon="key">
            Use a passkey
          </LinkButton>
          <LinkButton to="/design/letter" icon="mail" kind="quiet">
            Send me a link instead
          </LinkButton>
        </Actions>
      </Form>
    </LetterFrame>
  )
}
