const visibilities = ['private', 'unlisted', 'listed'] as const
const admissions = ['invitation', 'application', 'open'] as const

/** What the fields of a community hold, typed as the API takes them. */
export function communityFrom(values: FormData) {
  const text = (name: string) => String(values.get(name) ?? '').trim()
  const one = <Choice extends string>(name: string, choices: readonly [Choice, ...Choice[]]) =>
    choices.find((choice) => choice === text(name)) ?? choices[0]
  return {
    name: text('name'),
    purpose: text('purpose'),
    meantFor: text('meantFor'),
    gives: text('gives'),
    gets: text('gets'),
    hue: Number(text('hue')),
    seats: Number(text('seats')),
    visibility: one('visibility', visibilities),
    admission: one('admission', admissions),
    language: one('language', ['en', 'de']),
  }
}
