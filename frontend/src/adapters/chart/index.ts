import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers'
import type { EChartsCoreOption } from 'echarts/core'
import type { CustomSeriesRenderItem } from 'echarts'

echarts.use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GraphicComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  CanvasRenderer,
  SVGRenderer,
])

export type ChartOption = EChartsCoreOption
export type DrawItem = CustomSeriesRenderItem

/** What was pointed at: what the data say of themselves in `mark`, or the value of an axis. */
export interface Pointed<Mark> {
  mark?: Mark
  axisValue?: string
}

export interface Drawing {
  draw(option: ChartOption): void
  dispose(): void
}

/** Draws a chart into a place and follows its size; a place without any height is waited for. */
export function drawIn<Mark>(
  place: HTMLElement,
  { resized, pressed }: { resized: () => void; pressed: (what: Pointed<Mark>) => void },
): Drawing {
  const chart = echarts.init(place, undefined, { renderer: 'canvas' })
  chart.on('click', (event) => {
    const { data, componentType, value } = event as { data?: unknown; componentType: string; value?: unknown }
    if (componentType.endsWith('Axis')) pressed({ axisValue: String(value) })
    else pressed({ mark: (data as { mark?: Mark } | undefined)?.mark })
  })
  const watcher = new ResizeObserver(() => {
    if (!place.clientHeight || !place.clientWidth) return
    if (chart.getWidth() === place.clientWidth && chart.getHeight() === place.clientHeight) return
    chart.resize()
    resized()
  })
  watcher.observe(place)
  return {
    draw: (option) => chart.setOption(option, { notMerge: true, silent: true }),
    dispose() {
      watcher.disconnect()
      chart.dispose()
    },
  }
}

interface Size {
  width: number
  height: number
}

/** The chart as a picture of dots, twice as sharp as on an ordinary screen. */
export async function pngOf(option: ChartOption, size: Size): Promise<Blob> {
  const canvas = document.createElement('canvas')
  const chart = echarts.init(canvas, undefined, { renderer: 'canvas', devicePixelRatio: 2, ...size })
  chart.setOption(option)
  const drawn = chart.renderToCanvas({ pixelRatio: 2 })
  chart.dispose()
  const blob = await new Promise<Blob | null>((resolve) => drawn.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error('The browser made no picture of the chart')
  return blob
}

/** The chart as a drawing that stays sharp at any size. */
export function svgOf(option: ChartOption, size: Size): Blob {
  const chart = echarts.init(null, undefined, { renderer: 'svg', ssr: true, ...size })
  chart.setOption(option)
  const drawn = chart.renderToSVGString()
  chart.dispose()
  return new Blob([drawn], { type: 'image/svg+xml' })
}
