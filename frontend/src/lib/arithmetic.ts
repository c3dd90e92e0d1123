/**
 * Exact arithmetic on decimals as text. A JS number would make 0.1 + 0.2 a figure that no clerk has entered, so the
 * digits are whole numbers of the sixth decimal here.
 */
const PLACES = 6
const ONE = 10n ** BigInt(PLACES)
const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/

export function isDecimal(value: string | null | undefined): value is string {
  return !!value && DECIMAL.test(value)
}

/** The sum of what is there; null where nothing is. What is no decimal is not counted: its own cell says what is wrong. */
export function sum(values: Iterable<string | null | undefined>): string | null {
  let total: bigint | undefined
  for (const value of values) if (isDecimal(value)) total = (total ?? 0n) + parse(value)
  return total === undefined ? null : format(total)
}

export function difference(left: string, right: string): string {
  return format(parse(left) - parse(right))
}

/** The mean to two decimals, half up; null where nothing is. */
export function mean(values: Iterable<string | null | undefined>): string | null {
  const there = [...values].filter(isDecimal)
  const total = sum(there)
  return total === null ? null : hundredths(rounded(parse(total) * 100n, BigInt(there.length) * ONE))
}

/** `part` in percent of `whole` to two decimals, half up; null without a base. */
export function percent(part: string | null | undefined, whole: string | null | undefined): string | null {
  if (!isDecimal(part) || !isDecimal(whole) || parse(whole) === 0n) return null
  return hundredths(rounded(parse(part) * 10_000n, parse(whole)))
}

/** With at most two decimals, half up, without zeros at the end: where a chart has no room for all of them. */
export function brief(value: string | null | undefined): string | null {
  if (!isDecimal(value)) return null
  return format(rounded(parse(value) * 100n, ONE) * (ONE / 100n))
}

/** Below 0, 0 or above 0, as the left one is smaller, equal or larger. */
export function compare(left: string, right: string): number {
  const gap = parse(left) - parse(right)
  return gap < 0n ? -1 : gap > 0n ? 1 : 0
}

/** Times a power of ten, by moving the point. */
export function shift(value: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = DECIMAL.exec(value)!
  const digits = (places < 0 ? '0'.repeat(-places) : '') + whole + fraction + '0'.repeat(Math.max(0, places))
  const point = digits.length - Math.max(0, places) - fraction.length + places
  return plain(sign, digits.slice(0, point), digits.slice(point))
}

function parse(value: string): bigint {
  const [, sign, whole = '0', fraction = ''] = DECIMAL.exec(value)!
  const scaled = BigInt(whole) * ONE + BigInt(fraction.slice(0, PLACES).padEnd(PLACES, '0'))
  return sign ? -scaled : scaled
}

function format(scaled: bigint): string {
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(PLACES + 1, '0')
  return plain(scaled < 0n ? '-' : '', digits.slice(0, -PLACES), digits.slice(-PLACES))
}

/** With both decimals, also where they are zeros: rates stand below each other. */
function hundredths(count: bigint): string {
  const digits = (count < 0n ? -count : count).toString().padStart(3, '0')
  return `${count < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

function plain(sign: string, whole: string, fraction: string): string {
  const rest = fraction.replace(/0+$/, '')
  return sign + (whole.replace(/^0+(?=\d)/, '') || '0') + (rest && `.${rest}`)
}

function rounded(above: bigint, below: bigint): bigint {
  const isMinus = above < 0n !== below < 0n
  const [a, b] = [above < 0n ? -above : above, below < 0n ? -below : below]
  const whole = (a * 2n + b) / (b * 2n)
  return isMinus ? -whole : whole
}
