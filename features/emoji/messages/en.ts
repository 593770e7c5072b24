/** The words of emoji. */
export const en = {
  search: 'Search emoji',
  found: 'Emoji',
  recent: 'Used last',
  own: 'Ours',
  none: 'No emoji is called that.',
  loading: 'Fetching the emoji',
  tone: 'Skin tone',
  tones: ['None', 'Light', 'Medium-light', 'Medium', 'Medium-dark', 'Dark'],
}
