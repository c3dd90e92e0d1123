/** What stands where a figure is missing; zero is 0. */
export const MISSING = '–'

const DECIMAL = /^(-?)(\d+)(\.\d+)?$/

/**
 * An exact decimal as people read it: digits in groups of three, every digit kept as written.
 * It stays text throughout: a JS number would round 270965.058500 and lose its zeros. The minus is the plain
 * one, so that a copied cell is still a number in Excel.
 */
export function showDecimal(value: string | null | undefined): string {
  if (value === null || value === undefined || value === '') return MISSING
  const parts = DECIMAL.exec(value)
  if (!parts) return value
  const [, sign, whole = '', fraction = ''] = parts
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction
}

/** How far a bar is filled by a rate in percent, 0 to 100: for the eye alone, never for a figure. */
export function barLength(rate: string | null | undefined): number {
  const parts = rate ? DECIMAL.exec(rate) : null
  if (!parts || parts[1]) return 0
  return parts[2]!.length > 3 ? 100 : Math.min(100, Number(parts[2]))
}

/** A figure as a place on a chart: for the eye alone, never for a figure. Null where there is none. */
export function forEye(value: string | null | undefined): number | null {
  return value && DECIMAL.test(value) ? Number(value) : null
}

/** A difference with its sign: +1.5, -2, and 0 without one. */
export function showDifference(value: string | null | undefined): string {
  const shown = showDecimal(value)
  return value && DECIMAL.test(value) && !value.startsWith('-') && Number(value) !== 0 ? `+${shown}` : shown
}
