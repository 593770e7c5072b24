export { Difference } from './difference.tsx'
export { LongEditor } from './long-editor.tsx'
export type { Assistance, LongEditorProps } from './props.ts'
