import type { ReactNode } from 'react'
import { FieldError, Label, Text, TextArea, TextField } from 'react-aria-components'

interface TextBoxProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly rows?: number
  readonly hint?: ReactNode
  readonly placeholder?: string
  readonly sentence?: string | undefined
}

/** Some lines to fill in; a refusal stands under it and is tied to it. */
export function TextBox({ label, value, onChange, rows = 4, hint, placeholder, sentence }: TextBoxProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={sentence !== undefined} autoComplete="off">
      <Label className="lab">{label}</Label>
      <TextArea className="in" rows={rows} placeholder={placeholder} />
      {hint !== undefined && <Text slot="description" className="hint">{hint}</Text>}
      <FieldError className="err">{sentence}</FieldError>
    </TextField>
  )
}
