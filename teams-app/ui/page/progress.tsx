// Progress as a picture with its words: one part a section where each is known, else one bar.

export type PartState = 'notStarted' | 'started' | 'done'

export const Segments = ({ parts, label }: { parts: readonly PartState[]; label: string }) => (
  <div className="segs" role="img" aria-label={label}>
    {parts.map((state, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts stand in the order of the paper and have no name here
      <span key={at} className={state} />
    ))}
  </div>
)

export const Bar = ({ done, of, label }: { done: number; of: number; label: string }) => (
  <div className="bar" role="img" aria-label={label}>
    <i style={{ width: `${of === 0 ? 0 : (100 * done) / of}%` }} />
  </div>
)
