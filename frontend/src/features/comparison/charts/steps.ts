import type { MeasureName } from '../compareAddress'

const STEPS = 6
const NICE = [1, 2, 2.5, 5, 10]

/**
 * The bounds between the steps of lightness, rising: round ones, at most five. Amounts, of which few are very large, are
 * parted so that each step has as many; scores and rates evenly, without the few that lie far out.
 */
export function boundsOf(values: number[], measure: MeasureName): number[] {
  const sorted = values.toSorted((one, other) => one - other)
  if (!sorted.length) return []
  const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)]!
  if (measure === 'EXECUTED')
    return distinct(Array.from({ length: STEPS - 1 }, (_, index) => significant(at((index + 1) / STEPS))))
  const [low, high] = [at(0.02), at(0.98)]
  if (low === high) return []
  const width = niceStep((high - low) / STEPS)
  const first = Math.floor(low / width + 1e-9) + 1
  const bounds = Array.from({ length: STEPS - 1 }, (_, index) => Number(((first + index) * width).toFixed(6)))
  return bounds.filter((bound) => bound <= high)
}

/** On which step a value stands, from 0: a bound belongs to the step above it. */
export function stepOf(value: number, bounds: number[]): number {
  return bounds.filter((bound) => value >= bound).length
}

/** What each step is called: < 80, 80–85, ≥ 85. */
export function stepNames(bounds: number[]): string[] {
  if (!bounds.length) return []
  const shown = bounds.map((bound) => bound.toLocaleString('en-US', { maximumFractionDigits: 6 }))
  const between = shown.slice(1).map((bound, index) => `${shown[index]}–${bound}`)
  return [`< ${shown[0]}`, ...between, `≥ ${shown.at(-1)}`]
}

/** The steps used: spread over all lightnesses where there are fewer than six. */
export function spread(count: number): number[] {
  if (count <= 1) return [Math.floor(STEPS / 2)]
  return Array.from({ length: count }, (_, index) => Math.round((index * (STEPS - 1)) / (count - 1)))
}

function niceStep(width: number): number {
  const power = 10 ** Math.floor(Math.log10(width))
  return (NICE.find((nice) => nice * power >= width * (1 - 1e-9)) ?? 10) * power
}

function significant(value: number): number {
  return Number(value.toPrecision(2))
}

function distinct(values: number[]): number[] {
  return [...new Set(values)]
}
