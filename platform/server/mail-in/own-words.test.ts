import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownWords } from './own-words.ts'
import { unwrapped } from './unwrapped.ts'

const marker = 'Answer above this line, and your answer stands in the topic.'
const quoted = `> ${marker}
>
> eve:
>
> Thin the slip.
>
> Read in the topic:
> https://hamlet.example.org/c/kiln-circle/forum/1/2`

const cases: [program: string, mail: string, words: string][] = [
  [
    'Gmail',
    `Yes, a third thinner.\n\nOn Mon, May 4, 2026 at 10:12 AM eve (Kiln Circle) <hamlet@example.org>\nwrote:\n\n${quoted}\n`,
    'Yes, a third thinner.',
  ],
  [
    'Gmail in German',
    `Ja, ein Drittel dünner.\n\nAm Mo., 4. Mai 2026 um 10:12 Uhr schrieb eve (Kiln Circle) <\nhamlet@example.org>:\n\n${quoted}\n`,
    'Ja, ein Drittel dünner.',
  ],
  [
    'Gmail in French, which is told by its shape',
    `Oui.\n\nLe lun. 4 mai 2026 à 10:12, eve (Kiln Circle) <hamlet@example.org> a écrit :\n\n${quoted}\n`,
    'Oui.',
  ],
  [
    'Apple Mail',
    `Thinner works.\n\nBest,\nBob\n\n> On 4. May 2026, at 10:12, eve (Kiln Circle) <hamlet@example.org> wrote:\n> \n> Thin the slip.\n`,
    'Thinner works.\n\nBest,\nBob',
  ],
  [
    'Apple Mail on a phone',
    `Thinner works.\n\nSent from my iPhone\n\n> On May 4, 2026, at 10:12 AM, eve (Kiln Circle) <hamlet@example.org> wrote:\n> \n${quoted}\n`,
    'Thinner works.',
  ],
  [
    'Apple Mail on a phone in German',
    `Dünner geht.\n\nVon meinem iPhone gesendet\n\n> Am 04.05.2026 um 10:12 schrieb eve (Kiln Circle) <hamlet@example.org>:\n> \n> ﻿\n${quoted}\n`,
    'Dünner geht.',
  ],
  [
    'Outlook',
    `I will try that.\n\nFrom: eve (Kiln Circle) <hamlet@example.org>\nSent: Monday, May 4, 2026 10:12 AM\nTo: Bob <bob@example.org>\nSubject: [Kiln Circle] Crawling on shino\n\n${marker}\n\neve:\n\nThin the slip.\n`,
    'I will try that.',
  ],
  [
    'Outlook in German',
    `Das probiere ich.\n\nViele Grüße\nBob\n\nVon: eve (Kiln Circle) <hamlet@example.org>\nGesendet: Montag, 4. Mai 2026 10:12\nAn: Bob <bob@example.org>\nBetreff: [Kiln Circle] Crawling on shino\n\neve:\n\nThin the slip.\n`,
    'Das probiere ich.\n\nViele Grüße\nBob',
  ],
  [
    'Outlook on a phone',
    `Good.\n\nGet Outlook for Android<https://aka.ms/AAb9ysg>\n________________________________\nFrom: eve (Kiln Circle) <hamlet@example.org>\nSent: Monday, May 4, 2026 10:12:00 AM\nTo: Bob <bob@example.org>\nSubject: [Kiln Circle] Crawling on shino\n\nThin the slip.\n`,
    'Good.',
  ],
  [
    'older Outlook',
    `Fine by me.\r\n\r\n-----Original Message-----\r\nFrom: eve\r\nThin the slip.`,
    'Fine by me.',
  ],
  [
    'older Outlook in German',
    `Von mir aus.\n\n-----Ursprüngliche Nachricht-----\nVon: eve\nThin the slip.`,
    'Von mir aus.',
  ],
  [
    'GMX',
    `Gern!\n \nGesendet: Montag, 04. Mai 2026 um 10:12 Uhr\nVon: "eve (Kiln Circle)" <hamlet@example.org>\nAn: bob@example.org\nBetreff: [Kiln Circle] Crawling on shino\n\nThin the slip.`,
    'Gern!',
  ],
  [
    'Thunderbird, below the quote',
    `Am 04.05.26 um 10:12 schrieb eve (Kiln Circle):\n${quoted}\n\nSo mache ich es.\n\n-- \nBob Bernstein\nTöpferei am Tor`,
    'So mache ich es.',
  ],
  [
    'line by line: what is answered stays',
    `On 5/4/26 10:12, eve (Kiln Circle) wrote:\n> Thin the slip.\nBy how much?\n\n> And fire it slower.\nHow slow?\n\n> Read in the topic:\n> https://hamlet.example.org/c/kiln-circle/forum/1/2\n`,
    '> Thin the slip.\nBy how much?\n\n> And fire it slower.\nHow slow?',
  ],
  [
    'a program whose language nobody here knows',
    `Ja, en tredjedel.\n\nFrå: eve (Kiln Circle)\nSendt: måndag 4. mai\nTil: Bob\nEmne: Crawling on shino\n\n${marker}\n\nThin the slip.`,
    'Ja, en tredjedel.',
  ],
  [
    'a quote of one’s own',
    '> He who works with clay\n\nis a potter.',
    '> He who works with clay\n\nis a potter.',
  ],
  [
    'a time in a sentence',
    'On Monday at 10:12 she wrote:\nhello',
    'On Monday at 10:12 she wrote:\nhello',
  ],
  ['a line of dashes', 'One\n\n---\n\nTwo', 'One\n\n---\n\nTwo'],
  [
    'labels that are no head of a mail',
    'From: the left\nTo: the right',
    'From: the left\nTo: the right',
  ],
  ['only a quote', `On Mon, May 4, 2026 at 10:12 AM eve <h@example.org> wrote:\n${quoted}`, ''],
  ['nothing', '', ''],
]

test.each(cases)('%s', (_, mail, words) => {
  expect(ownWords(mail, marker)).toBe(words)
})

const word = fc.stringMatching(/^[a-zäöüß]{1,12}$/)
const line = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `${words.join(' ')}.`)
const plain = fc
  .array(fc.array(line, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((paragraphs) => paragraphs.map((lines) => lines.join('\n')).join('\n\n'))

test('whatever comes, it throws nothing and adds nothing', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '\n',
      '> ',
      '-- \n',
      'On 1.1.2026 wrote:',
      `${marker}\n`,
      'Von: a\n',
      '\0',
      '_'.repeat(40),
    ),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('')
      const words = ownWords(text, marker)
      expect(words.length).toBeLessThanOrEqual(text.length)
      unwrapped(text)
    }),
  )
})

test('what is made to take long does not', () => {
  const most = 200_000
  const many = (piece: string) => piece.repeat(Math.floor(most / piece.length))
  const texts = [
    '[',
    '<http:',
    '(',
    '> ',
    '\n',
    'a:\n',
    'On 1.1.2026 wrote:\n',
    'On a ',
    'wrote on ',
    '<a@',
  ]
  const began = performance.now()
  for (const text of texts) {
    ownWords(unwrapped(many(text)), marker)
    ownWords(unwrapped(`words\n${many(text)}`), marker)
  }
  expect(performance.now() - began).toBeLessThan(20_000)
})

test('plain words are kept as they are, with any quote below them', () => {
  const tails = cases
    .slice(0, 12)
    .map(([, mail, words]) => mail.replaceAll('\r\n', '\n').slice(words.length))
  fc.assert(
    fc.property(plain, fc.constantFrom('', ...tails), (words, tail) => {
      expect(ownWords(words + tail, marker)).toBe(words)
    }),
  )
})

test('lines that a program broke are one again, others stay', () => {
  const paragraph =
    'I tried it with a third less feldspar, and it stopped crawling at the rim, though the foot still pulls back a little where it is thick.'
  const broken =
    'I tried it with a third less feldspar, and it stopped crawling at the rim,\nthough the foot still pulls back a little where it is thick.'
  expect(unwrapped(broken)).toBe(paragraph)
  const list = `${broken}\n\n- one\n- two\nBest,\nBob`
  expect(unwrapped(list)).toBe(`${paragraph}\n\n- one\n- two\nBest,\nBob`)
  fc.assert(
    fc.property(fc.array(word, { minLength: 30, maxLength: 60 }), (words) => {
      const whole = words.join(' ')
      const lines = whole.match(/.{1,76}(?: |$)/g)?.map((each) => each.trimEnd()) ?? []
      expect(unwrapped(lines.join('\n'))).toBe(whole)
    }),
  )
})
