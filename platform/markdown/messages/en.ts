/** The words inside messages and long texts: names that cannot be shown, and what marks say aloud. */
export const en = {
  somebody: 'somebody',
  elsewhere: 'elsewhere',
  code: 'Code',
  table: 'Table',
  done: 'Done',
  toDo: 'To do',
  spoiler: 'Spoiler',
  showSpoiler: 'Spoiler. Press to read it.',
  footnote: (number: number) => `Footnote ${number}`,
  footnotes: 'Footnotes',
  backToText: (number: number) => `Back to footnote ${number} in the text`,
  linkToHeading: (heading: string) => `Link to “${heading}”`,
  openPicture: (name: string) => `Look at ${name}`,
  picture: 'picture',
}
