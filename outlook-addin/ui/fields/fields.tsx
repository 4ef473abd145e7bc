// The fields that panes are made of: the browser's own controls in Fluent's looks, which cost a fifth of the pane's budget less.

import './fields.css'
import { ErrorCircle12Filled } from '@fluentui/react-icons/svg/error-circle'
import { type ReactNode, useId } from 'react'

type Common = {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  readonly fault?: string | undefined
  readonly hint?: string | undefined
}

/** What ties a control to its label, its hint and what is wrong with it. */
type Ties = {
  readonly id: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

const Field = ({
  label,
  fault,
  hint,
  children,
}: Pick<Common, 'label' | 'fault' | 'hint'> & { readonly children: (ties: Ties) => ReactNode }) => {
  const id = useId()
  const told = [fault === undefined ? '' : `${id}f`, hint === undefined ? '' : `${id}h`].join(' ').trim()
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        'aria-describedby': told === '' ? undefined : told,
        'aria-invalid': fault === undefined ? undefined : true,
      })}
      {fault !== undefined && (
        <p className="t-cap bad row g4 fault" id={`${id}f`}>
          <ErrorCircle12Filled aria-hidden />
          {fault}
        </p>
      )}
      {hint !== undefined && (
        <p className="t-cap fg3" id={`${id}h`}>
          {hint}
        </p>
      )}
    </div>
  )
}

type LineProps = Common & {
  readonly type?: 'text' | 'date' | 'time' | 'search'
  /** Brings the number keys up, without the arrows that change a number by accident. */
  readonly isNumber?: boolean
  readonly onEnter?: () => void
}

/** One line of text. */
export const Line = ({ type = 'text', isNumber = false, onEnter, ...field }: LineProps) => (
  <Field {...field}>
    {(ties) => (
      <input
        {...ties}
        className="ctl"
        type={type}
        value={field.value}
        inputMode={isNumber ? 'numeric' : undefined}
        maxLength={255}
        autoComplete="off"
        onChange={(event) => field.set(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter?.()
        }}
      />
    )}
  </Field>
)

/** Several lines of text. */
export const Lines = (field: Common) => (
  <Field {...field}>
    {(ties) => (
      <textarea
        {...ties}
        className="ctl text"
        value={field.value}
        onChange={(event) => field.set(event.target.value)}
      />
    )}
  </Field>
)

/** One of a list; `children` are options. */
export const Choice = ({ children, ...field }: Common & { readonly children: ReactNode }) => (
  <Field {...field}>
    {(ties) => (
      <select
        {...ties}
        className="ctl select"
        value={field.value}
        onChange={(event) => field.set(event.target.value)}
      >
        {children}
      </select>
    )}
  </Field>
)

type TickProps = {
  readonly label: string
  readonly checked: boolean
  readonly set: (checked: boolean) => void
  readonly isSwitch?: boolean
}

/** A box to tick, or a switch for what holds at once. */
export const Tick = ({ label, checked, set, isSwitch = false }: TickProps) => (
  <label className={isSwitch ? 'tick switch' : 'tick'}>
    <input
      type="checkbox"
      role={isSwitch ? 'switch' : undefined}
      checked={checked}
      onChange={(event) => set(event.target.checked)}
    />
    <span>{label}</span>
  </label>
)

type OneOfProps = {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  readonly options: readonly { readonly value: string; readonly words: ReactNode; readonly isOff?: boolean }[]
}

/** One of a few, all of them to be seen. What is off stays readable. */
export const OneOf = ({ label, value, set, options }: OneOfProps) => {
  const name = useId()
  return (
    <fieldset className="col">
      <legend className="t-strong">{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={option.isOff === true ? 'tick off' : 'tick'}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={option.isOff === true}
            onChange={() => set(option.value)}
          />
          <span className="grow break">{option.words}</span>
        </label>
      ))}
    </fieldset>
  )
}

/** Puts the focus on the first field that is not right, so that it is read out and seen. */
export const focusFault = (): void => {
  const field = document.querySelector('[aria-invalid="true"]')
  if (field instanceof HTMLElement) field.focus()
}
