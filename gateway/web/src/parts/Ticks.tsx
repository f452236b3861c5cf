import { CheckboxButton, CheckboxField, CheckboxGroup, Label } from 'react-aria-components'
import { Icon } from './Icon'

interface TicksProps<Value extends string> {
  readonly label: string
  readonly value: readonly Value[]
  readonly onChange: (value: Value[]) => void
  readonly options: readonly { readonly value: Value, readonly label: string }[]
}

/** Any of a few: rows of 48 px with a box. */
export function Ticks<Value extends string>({ label, value, onChange, options }: TicksProps<Value>) {
  return (
    <CheckboxGroup className="field" value={[...value]} onChange={(next) => onChange(next as Value[])}>
      <Label className="lab">{label}</Label>
      <div className="options">
        {options.map((option) => (
          <CheckboxField key={option.value} value={option.value}>
            <CheckboxButton className="opt"><span className="box" aria-hidden="true"><Icon name="check" small /></span>{option.label}</CheckboxButton>
          </CheckboxField>))}
      </div>
    </CheckboxGroup>
  )
}
