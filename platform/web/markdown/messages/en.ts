/** The words inside messages: names that cannot be shown, and what marks say aloud. */
export const en = {
  somebody: 'somebody',
  elsewhere: 'elsewhere',
  code: 'Code',
  table: 'Table',
  done: 'Done',
  toDo: 'To do',
}
