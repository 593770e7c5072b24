export { deviceZone, ReadingProvider, startLanguage, useReading } from './languages.tsx'
export { useMessages } from './use-messages.ts'
export { useMoments, useNow } from './use-moments.ts'
