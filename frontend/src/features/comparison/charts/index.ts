import type { ChartName } from '../compareAddress'
import { gradesChart } from './grades'
import { heatChart } from './heat'
import type { Chart, ChartInput } from './model'
import { rankingChart } from './ranking'
import { scatterChart } from './scatter'
import { trendChart } from './trend'

/** The charts that are drawn; what stands out is a list. */
export const DRAWN: Record<Exclude<ChartName, 'OUTLIERS'>, (input: ChartInput) => Chart> = {
  HEAT: heatChart,
  TREND: trendChart,
  SCATTER: scatterChart,
  GRADES: gradesChart,
  RANKING: rankingChart,
}
