export { whenMessages } from './messages/index.ts'
export { quickChoices } from './quick-choices.ts'
export { WhenDialog } from './when-dialog.tsx'
