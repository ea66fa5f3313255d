import type { Hook } from '../session/session.ts'
import { Picker, type Choice, type PickerProps } from './picker.tsx'
import { Popup } from './popup.tsx'

type Props<C extends Choice> = PickerProps<C> & {
  readonly hook: Hook
  /** What is said where there is nothing to choose. */
  readonly otherwise?: string
}

/** A picker that hangs at what it is about; leaving it closes both. */
export function PopupPicker<C extends Choice>({ hook, otherwise, ...picker }: Props<C>) {
  const { testId, label, choices, onCancel } = picker
  const alone = choices.length === 0 && otherwise !== undefined
  return (
    <Popup testId={testId} label={label} hook={hook} onClose={onCancel}>
      <Picker {...picker} />
      {alone && <p className="popup-hint">{otherwise}</p>}
    </Popup>
  )
}
