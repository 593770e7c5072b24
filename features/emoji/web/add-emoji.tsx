import { useState } from 'react'
import { useCommunityId } from '#features/communities/web/index.ts'
import { upload } from '#platform/web/api/index.ts'
import { problemWith } from '#platform/web/calls/index.ts'
import { useMessages } from '#platform/web/i18n/index.ts'
import { platformMessages } from '#platform/web/messages/index.ts'
import {
  Card,
  Form,
  type FormProblem,
  SubmitButton,
  TextField,
  toast,
} from '#platform/web/ui/index.ts'
import type { EmojiView } from '../contract.ts'
import { largestEmoji } from '../limits.ts'
import { emojiMessages } from '../messages/index.ts'

const kinds = 'image/png,image/jpeg,image/webp,image/gif'

/** Gives a picture a name. */
export function AddEmoji() {
  const t = useMessages(emojiMessages)
  const platform = useMessages(platformMessages)
  const community = useCommunityId()
  const [name, setName] = useState('')
  const [file, setFile] = useState<File>()
  const [problem, setProblem] = useState<FormProblem>()

  async function submit() {
    const wanted = name.trim()
    if (!file) return setProblem({ message: t.pictureNeeded, fields: [] })
    if (file.size > largestEmoji) return setProblem({ message: t.pictureTooLarge, fields: [] })
    try {
      await upload<EmojiView>(`/communities/${community}/emoji/${encodeURIComponent(wanted)}`, file)
      setName('')
      setFile(undefined)
      setProblem(undefined)
      toast(t.added(wanted))
    } catch (error) {
      setProblem(problemWith(error, platform))
    }
  }

  return (
    <Card title={t.add}>
      <Form onSubmit={submit} problem={problem}>
        <TextField
          name="name"
          label={t.name}
          hint={t.nameHint}
          value={name}
          pattern="[a-z0-9_+\-]{2,32}"
          required
          autoComplete="off"
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <label className="emoji-file">
          <span>{t.picture}</span>
          <input
            key={file ? 'chosen' : 'none'}
            type="file"
            accept={kinds}
            onChange={({ currentTarget }) => setFile(currentTarget.files?.[0])}
          />
          <small>{file ? file.name : t.pictureHint}</small>
        </label>
        <SubmitButton>{t.add}</SubmitButton>
      </Form>
    </Card>
  )
}
