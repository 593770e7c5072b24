export { Banner, type Connection, ConnectionBanner, UpdateBanner } from './banner.tsx'
export { Mark, Wordmark } from './brand.tsx'
export { BrandName } from './brand-name.ts'
export {
  Button,
  type ButtonProps,
  IconButton,
  type IconButtonProps,
  IconLink,
  LinkButton,
  type LinkButtonProps,
} from './button.tsx'
export { Card } from './card.tsx'
export { Confirm, Dialog, type DialogProps } from './dialog.tsx'
export { Empty } from './empty.tsx'
export { Face, type FaceSize, Faces, type Person } from './face.tsx'
export { Checkbox, type Choice, RadioCards, SelectField, Switch } from './form/choice-fields.tsx'
export { FieldGroup, type FieldProps } from './form/field.tsx'
export { Actions, Form, SubmitButton } from './form/form.tsx'
export { HueField } from './form/hue-field.tsx'
export type { FieldProblem, FormProblem } from './form/problem.ts'
export { grow, TextAreaField } from './form/text-area-field.tsx'
export { PasswordField, TextField } from './form/text-field.tsx'
export { hued } from './hued.ts'
export { Icon } from './icon.tsx'
export type { IconName } from './icons.ts'
export { Keys } from './keys.tsx'
export { LetterFrame, LetterTitle } from './letter.tsx'
export { MenuButton, type MenuEntry, PopoverButton } from './menu.tsx'
export { Page, PageBar, PageTitle } from './page.tsx'
export { PageBarContext } from './page-bar.ts'
export { PlaceLink, PlaceNav } from './place-nav.tsx'
export { Prose } from './prose.tsx'
export { Row, Rows } from './rows.tsx'
export { Tab, Tabs } from './tabs.tsx'
export { Count, Tag, type Tone } from './tag.tsx'
export { type Theme, useTheme } from './theme.ts'
export { Tile } from './tile.tsx'
export { Time } from './time.tsx'
export { ToastRegion } from './toast-region.tsx'
export { toast } from './toasts.ts'
export { Tooltips } from './tooltips.tsx'
export { useNarrow, usePhone } from './use-phone.ts'
export { Busy, Progress, Skeleton } from './waiting.tsx'
