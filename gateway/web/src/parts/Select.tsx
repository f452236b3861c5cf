import { useId } from 'react'

interface SelectProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly options: readonly { readonly value: Value, readonly label: string }[]
  readonly hint?: string | undefined
  readonly sentence?: string | undefined
}

/** One of many: the browser's own list, which every phone and every screen reader knows. */
export function Select<Value extends string>({ label, value, onChange, options, hint, sentence }: SelectProps<Value>) {
  const id = useId()
  const said = sentence ?? hint
  return (
    <div className="field">
      <label className="lab" htmlFor={id}>{label}</label>
      <select id={id} className="in" value={value} onChange={(event) => onChange(event.target.value as Value)}
        aria-invalid={sentence !== undefined || undefined} aria-describedby={said === undefined ? undefined : `${id}-said`}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {said !== undefined && <span id={`${id}-said`} className={sentence === undefined ? 'hint' : 'err'}>{said}</span>}
    </div>
  )
}
