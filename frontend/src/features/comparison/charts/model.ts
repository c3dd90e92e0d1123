import type { ChartOption } from '@/adapters/chart'
import type { Palette } from '@/adapters/chart/palette'
import type { MeasureName } from '../compareAddress'
import type { ComparedRow, Outlier, YearSummary } from '../compared'

/** Says a sentence of the page's language. */
export type Words = (key: string, named?: Record<string, unknown>) => string

/** What every chart is made of. */
export interface ChartInput {
  rows: ComparedRow[]
  years: number[]
  summaries: YearSummary[]
  outliers: Outlier[]
  measure: MeasureName
  /** The year of charts of one year. */
  year: number
  /** Codes of the departments whose lines are wanted; those that come first when left out. */
  lines?: string[]
  /** Grades from the best on, as the templates have them. */
  grades: string[]
  words: Words
}

/** One thing that is drawn: what it says, and what is behind it. */
export interface Mark {
  /** First what it is, then its figures: for the tooltip and for a screen reader. */
  lines: string[]
  reportId?: string
  /** Several reports behind one mark. */
  grade?: { year: number; grade: string | null }
}

/** A place among the marks: arrows go from one to the next. */
export interface Place {
  row: number
  column: number
}

/** How much of it is drawn where. */
export interface View {
  width: number
  /** Room above and below for a title and a source, on pictures. */
  above: number
  below: number
  palette: Palette
  /** The mark that has the focus. */
  active?: Place
  /** Which rows are drawn, where the rows have a height of their own. */
  from: number
  count: number
}

/** A chart, ready to be drawn: everything about it that needs no browser. */
export interface Chart {
  /** What it shows, in a sentence. */
  sentence: string
  rows: number
  columns: number
  at(place: Place): Mark | undefined
  /** Height of a row where rows scroll; without one the chart is drawn whole. */
  rowHeight?: number
  /** What stands above and below the rows. */
  frame: { head: number; foot: number }
  option(view: View): ChartOption
}
