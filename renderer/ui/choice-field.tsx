type Props<Value extends string> = {
  readonly label: string
  readonly testId?: string
  readonly value: Value
  readonly choices: Readonly<Record<Value, string>>
  readonly onChoose: (value: Value) => void
}

/** One of a few, in a line of options. */
export function ChoiceField<Value extends string>(props: Props<Value>) {
  const { label, testId, value, choices, onChoose } = props
  const names = keysOf(choices)
  return (
    <label className="choice-field">
      <span className="hidden">{label}</span>
      <select
        title={label}
        data-testid={testId}
        value={value}
        onChange={({ target }) => {
          const chosen = names.find((name) => name === target.value)
          if (chosen !== undefined) onChoose(chosen)
        }}
      >
        {names.map((name) => (
          <option key={name} value={name}>
            {choices[name]}
          </option>
        ))}
      </select>
    </label>
  )
}

function keysOf<Value extends string>(choices: Readonly<Record<Value, string>>): readonly Value[] {
  const names: Value[] = []
  for (const name in choices) names.push(name)
  return names
}
