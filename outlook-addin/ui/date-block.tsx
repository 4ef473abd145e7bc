// A date as a small leaf of a calendar: for the eye alone, the full date stands in the text beside it.

export const DateBlock = (date: {
  readonly month: string
  readonly day: string
  readonly weekday: string
}) => (
  <div className="dateb t-cap" aria-hidden>
    <span className="m">{date.month}</span>
    <b>{date.day}</b>
    <span className="fg2">{date.weekday}</span>
  </div>
)
