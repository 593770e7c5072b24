export { asBlock } from './clipboard.ts'
export {
  type Formats,
  type MessageFormat,
  messageFormats,
  messageShortcuts,
  type Shortcuts,
} from './formats.ts'
export { indent } from './indent.ts'
export { fenced, toggleMark, toggleNumbers, togglePrefix } from './marks.ts'
export { rowsOfTabs, tableOf } from './tables.ts'
export { applyEdit, edited, type TextEdit, type Written, writtenIn } from './text-edit.ts'
export { useComposing } from './use-composing.ts'
