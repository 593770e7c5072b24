import { Button, Page, PageTitle, TextField } from '#platform/web/ui/index.ts'

/** The design system, shown. */
export function DesignPage() {
  return (
    <Page>
      <PageTitle title="Design" />
      <Button kind="main">Answer</Button>
      <TextField name="name" label="Name" />
    </Page>
  )
}
