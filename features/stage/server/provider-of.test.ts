import { expect, test } from 'vitest'
import { providerOf } from './provider-of.ts'

test.each([
  [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    'youtube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  [
    'https://youtu.be/dQw4w9WgXcQ?t=3',
    'youtube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  [
    'https://youtube.com/live/dQw4w9WgXcQ',
    'youtube',
    'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ',
  ],
  ['https://vimeo.com/76979871', 'vimeo', 'https://player.vimeo.com/video/76979871'],
  ['https://meet.example.org/kiln-night', 'jitsi', 'https://meet.example.org/kiln-night'],
  ['https://us02web.zoom.us/j/123', 'zoom', null],
  ['https://meet.google.com/abc-defg-hij', 'meet', null],
  ['https://teams.microsoft.com/l/meetup-join/1', 'teams', null],
  ['https://notyoutube.com/watch?v=dQw4w9WgXcQ', 'link', null],
  ['http://youtube.com/watch?v=dQw4w9WgXcQ', 'link', null],
  ['https://youtube.com/watch?v="><script>', 'link', null],
  ['https://youtube.com/@somebody', 'link', null],
  ['https://meet.example.org/', 'link', null],
])('%s is shown by %s', (href, name, embed) => {
  const provider = providerOf(href, 'https://meet.example.org')
  expect([provider.name, provider.embed]).toEqual([name, embed])
})
