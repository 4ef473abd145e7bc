// Columns for ratings and choices, by the host's own chart library. Hidden counts have no column; the table says c.

import { VerticalBarChart } from '@fluentui/react-charts'
import { useEffect, useRef, useState } from 'react'
import type { Tally } from '../format.ts'

const height = 200

/** Round numbers from nought to the first that is no less than the most. */
const steps = (most: number): readonly number[] => {
  const rough = Math.max(most, 4) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.ceil([1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? rough)
  return Array.from({ length: Math.ceil(Math.max(most, 1) / step) + 1 }, (_step, at) => at * step)
}

/** The width that there is: the library draws once and does not follow. */
const useWidth = () => {
  const place = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const box = place.current
    if (box === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(box)
    return () => watch.disconnect()
  }, [])
  return { place, width }
}

export const ColumnChart = ({ tally, sentence }: { tally: Tally; sentence: string }) => {
  const { place, width } = useWidth()
  const shown = tally.rows.filter(({ count }) => count !== null)
  const ticks = steps(Math.max(0, ...shown.map(({ count }) => count ?? 0)))
  const colour = 'var(--colorCompoundBrandBackground)'
  return (
    <div className="vbc" ref={place}>
      {width > 0 && (
        <VerticalBarChart
          key={width}
          chartTitle={sentence}
          // A label that looks like a number would be sorted as one, so each begins with a mark that has no width.
          data={shown.map(({ choice, count }) => ({
            x: `\u200b${choice.words}`,
            y: count ?? 0,
            color: colour,
            legend: choice.words,
          }))}
          width={width}
          height={height}
          barWidth={32}
          maxBarWidth={48}
          hideLegend
          useSingleColor
          colors={[colour]}
          roundCorners
          wrapXAxisLables
          xAxisCategoryOrder="data"
          yMaxValue={ticks.at(-1) ?? 4}
          yAxisTickValues={[...ticks]}
          margins={{ top: 20, bottom: 36, left: 40, right: 8 }}
        />
      )}
    </div>
  )
}
