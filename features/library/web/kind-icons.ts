import type { IconName } from '#platform/web/ui/index.ts'
import type { ResourceKind } from '../contract.ts'

/** The icon of each kind of resource. */
export const kindIcons: Readonly<Record<ResourceKind, IconName>> = {
  page: 'letters',
  file: 'file',
  link: 'link',
  recording: 'screen',
  collection: 'list',
  announcement: 'megaphone',
}
