import type { MessageView } from '#features/chat/contract.ts'
import type { MessageExtras } from '#features/chat/web/index.ts'
import { forumExtras } from '#features/forum/web/index.ts'
import { savedExtras } from '#features/saved/web/index.ts'

/** What features to the right of chat bring to a message, in their order. */
export const messageExtras: MessageExtras = {
  useActions(message) {
    const [forum, saved] = [forumExtras.useActions(message), savedExtras.useActions(message)]
    return {
      entries: [...saved.entries, ...forum.entries],
      opened: (
        <>
          {saved.opened}
          {forum.opened}
        </>
      ),
    }
  },
  Mark: ({ message }: { message: MessageView }) => <savedExtras.Mark message={message} />,
}
