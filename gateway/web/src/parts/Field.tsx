import type { ReactNode } from 'react'
import { FieldError, Input, Label, Text, TextField } from 'react-aria-components'

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: ReactNode
  readonly sentence?: string | undefined
  readonly type?: 'text' | 'email' | 'date'
  readonly numeric?: boolean
  readonly autoComplete?: string
}

/** One line to fill in; a refusal stands under it and is tied to it. */
export function Field({ label, value, onChange, hint, sentence, type = 'text', numeric = false, autoComplete = 'off' }: FieldProps) {
  return (
    <TextField className="field" value={value} onChange={onChange} isInvalid={sentence !== undefined} type={type} autoComplete={autoComplete}>
      <Label className="lab">{label}</Label>
      <Input className={numeric ? 'in num' : 'in'} inputMode={numeric ? 'numeric' : undefined} spellCheck={false} />
      {hint !== undefined && <Text slot="description" className="hint">{hint}</Text>}
      <FieldError className="err">{sentence}</FieldError>
    </TextField>
  )
}
