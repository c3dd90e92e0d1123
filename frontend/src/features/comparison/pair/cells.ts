import { difference, isDecimal } from '@/lib/arithmetic'

/** One value of both reports; `change` is right less left, exact and with its sign, where both are figures. */
export interface PairCell {
  left: string | null
  right: string | null
  change: string | null
  differs: boolean
}

type Value = string | number | null | undefined

/** Figures compare by their value (95 is 95.00), words as they are written but for blanks at their ends. */
export function figureCell(left: Value, right: Value): PairCell {
  const [mine, theirs] = [written(left), written(right)]
  if (!isDecimal(mine) || !isDecimal(theirs)) return wordCell(mine, theirs)
  const change = difference(theirs, mine)
  return { left: mine, right: theirs, change: signed(change), differs: change !== '0' }
}

export function wordCell(left: Value, right: Value): PairCell {
  const [mine, theirs] = [written(left), written(right)]
  return { left: mine, right: theirs, change: null, differs: mine !== theirs }
}

/** A value as written that has a figure behind it, such as ≥95% with 95: their difference where both are in one unit. */
export function measuredCell(left: Measured | undefined, right: Measured | undefined): PairCell {
  const cell = wordCell(withUnit(left), withUnit(right))
  if (!isDecimal(left?.value) || !isDecimal(right?.value) || written(left.unit) !== written(right.unit))
    return cell
  const change = difference(right.value, left.value)
  return { ...cell, change: signed(change), differs: cell.differs || change !== '0' }
}

export interface Measured {
  text: string | null
  value: string | null
  unit: string | null
}

/** The unit stands behind the value unless the value says it already. */
function withUnit(measured: Measured | undefined): string | null {
  const [text, unit] = [written(measured?.text), written(measured?.unit)]
  return text && unit && !text.endsWith(unit) ? `${text} ${unit}` : text
}

function written(value: Value): string | null {
  const text = value === null || value === undefined ? '' : String(value).trim()
  return text || null
}

const signed = (change: string) => (change === '0' || change.startsWith('-') ? change : `+${change}`)
