import './copied.css'
import { IconButton } from './button.tsx'
import { toast } from './toasts.ts'

interface CopiedProps {
  text: string
  /** What copying it is called. */
  label: string
  /** What is said once it is copied. */
  done: string
}

/** Something to be taken along to the letter, such as an address, with a button that copies it. */
export function Copied({ text, label, done }: CopiedProps) {
  const copy = () =>
    void navigator.clipboard.writeText(text).then(() => toast(done, { tone: 'good' }))
  return (
    <div className="copied">
      <code translate="no">{text}</code>
      <IconButton icon="copy" size="s" label={label} onClick={copy} />
    </div>
  )
}
