import type { ChartOption } from '@/adapters/chart'
import type { Palette } from '@/adapters/chart/palette'
import type { Chart } from './charts/model'

const WIDTH = 1200
const ABOVE = 76
const BELOW = 40
const PLOT = 560
/** More rows than these make no picture that fits on a page: those in view are drawn then. */
const MOST_ROWS = 60

/** What stands around a chart that leaves the page: people paste it into reports. */
export interface Caption {
  title: string
  /** The filter in words. */
  filter: string
  /** Where the figures are from, and of which day. */
  source: string
}

/** The chart in view as a picture of its own, light whatever the page is: what to draw, and how large. */
export function pictureOf(
  chart: Chart,
  seen: { from: number; count: number },
  caption: Caption,
  palette: Palette,
): { option: ChartOption; size: { width: number; height: number } } {
  const rows = chart.rows <= MOST_ROWS ? { from: 0, count: chart.rows } : seen
  const { head, foot } = chart.frame
  const plot = chart.rowHeight ? head + foot + rows.count * chart.rowHeight : PLOT
  const height = ABOVE + plot + BELOW
  const drawn = chart.option({ width: WIDTH, above: ABOVE, below: BELOW, palette, ...rows })
  const line = (y: number, text: string, font: string, fill: string) => ({
    type: 'text',
    x: 24,
    y,
    style: { text, fill, font: `${font} ${palette.face}`, width: WIDTH - 48, overflow: 'break' },
  })
  const words = [
    line(18, caption.title, '600 20px', palette.ink),
    line(48, caption.filter, '13px', palette.quiet),
    line(height - 28, caption.source, '12px', palette.quiet),
  ]
  const graphic = [...((drawn.graphic as object[] | undefined) ?? []), ...words]
  return {
    option: { ...drawn, tooltip: undefined, backgroundColor: palette.paper, graphic },
    size: { width: WIDTH, height },
  }
}
