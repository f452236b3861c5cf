import { FieldError, Label, RadioButton, RadioField, RadioGroup } from 'react-aria-components'

interface ChoicesProps<Value extends string> {
  readonly label: string
  readonly value: Value | null
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value, readonly label: string, readonly lang?: string }[]
  readonly sentence?: string | undefined
  readonly short?: boolean
}

/** One of a few: rows of 48 px with a mark that does not depend on colour. */
export function Choices<Value extends string>({ label, value, onChange, options, sentence, short = false }: ChoicesProps<Value>) {
  return (
    <RadioGroup className="field" value={value} onChange={(next) => onChange(next as Value)} isInvalid={sentence !== undefined}>
      <Label className="lab">{label}</Label>
      <div className={short ? 'options options--short' : 'options'}>
        {options.map((option) => (
          <RadioField key={option.value} value={option.value}>
            <RadioButton className="opt"><span className="ring" aria-hidden="true" /><span lang={option.lang}>{option.label}</span></RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldError className="err">{sentence}</FieldError>
    </RadioGroup>
  )
}
