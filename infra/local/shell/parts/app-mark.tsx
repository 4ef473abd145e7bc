// The app's own mark, drawn: a ring of four parts round a point. It is no Microsoft logo.

type AppMarkProps = { readonly size: number }

const arcs = [
  'M17.5 7.5a8.6 8.6 0 0 1 7 7',
  'M24.5 17.5a8.6 8.6 0 0 1-7 7',
  'M14.5 24.5a8.6 8.6 0 0 1-7-7',
  'M7.5 14.5a8.6 8.6 0 0 1 7-7',
]

export const AppMark = ({ size }: AppMarkProps) => (
  <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="#4f52b2" />
    <g fill="none" stroke="#fff" strokeWidth="4">
      {arcs.map((arc, index) => (
        <path key={arc} d={arc} opacity={index % 2 === 0 ? 1 : 0.7} />
      ))}
    </g>
    <circle cx="16" cy="16" r="2.4" fill="#fff" />
  </svg>
)
