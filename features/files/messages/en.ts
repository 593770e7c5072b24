import { wording } from '#lib/messages.ts'

const { plural } = wording('en')

/** The words of files. */
export const en = {
  attach: 'Attach files',
  dropHere: 'Drop files to attach them',
  attached: 'Attached files',
  sendingFile: (name: string, percent: number) => `${name}: ${percent} % sent`,
  cancel: (name: string) => `Take ${name} off`,
  retry: (name: string) => `Send ${name} once more`,
  describe: (name: string) => `What is to be seen in ${name}`,
  describeHint: 'Describe it for those who do not see it',
  stillSending: (count: number) =>
    plural(count, { one: 'A file is still being sent', other: '# files are still being sent' }),
  notSent: (count: number) =>
    plural(count, {
      one: 'A file was not sent: send it again, or take it off',
      other: '# files were not sent: send them again, or take them off',
    }),
  refused: (count: number) =>
    plural(count, {
      one: 'A file cannot go along: take it off',
      other: '# files cannot go along: take them off',
    }),
  unreachable: 'The server is not reachable.',
  empty: 'There is nothing in this file.',
  tooLarge: {
    image: (megabytes: number) => `Pictures may have up to ${megabytes} MB.`,
    media: (megabytes: number) => `Videos and sounds may have up to ${megabytes} MB.`,
    other: (megabytes: number) => `Files may have up to ${megabytes} MB.`,
  },
  tooMany: (most: number) => `A message carries ${most} files at most.`,
  download: (name: string) => `Download ${name}`,
  look: (name: string) => `Look at ${name}`,
  pictures: 'Pictures',
  others: 'Other files',
  previous: 'Previous picture',
  next: 'Next picture',
  ofAll: (at: number, all: number) => `${at} of ${all}`,
  size: (bytes: number) => sizeText(bytes, 'en'),
}

export type FileMessages = typeof en

/** Bytes in the unit that is read best, of 1000 each. */
export function sizeText(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
  const power = Math.min(3, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: power > 1 ? 1 : 0,
  }).format(bytes / 1000 ** power)
}
