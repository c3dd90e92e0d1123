import { shift } from './arithmetic'

/** A figure as it was read: a decimal, nothing at all, or text that is no figure. */
export type ReadFigure = { kind: 'figure'; value: string } | { kind: 'empty' } | { kind: 'unreadable' }

const UNITS: Record<string, number> = { 万元: 0, 亿元: 4, 万: 0, 亿: 4, 元: -4 }
const NOTHING = /^[-–—―_/／\\无]*$/
const GROUPED = /^\d{1,3}(,\d{3})+(\.\d*)?$/
const UNGROUPED = /^(\d+(\.\d*)?|\.\d+)$/

/**
 * Reads an amount in 万元 as people and Excel write it: 1,234.50, ￥12, １２．５, 12.5万元, 3亿元, (12.5). A comma that does not
 * part groups of three is not guessed at.
 */
export function readAmount(written: string): ReadFigure {
  return read(written, UNITS)
}

/** Reads a figure without a unit, such as a score: 95, 95分. */
export function readPlain(written: string, unit = '分'): ReadFigure {
  return read(written, { [unit]: 0 })
}

function read(written: string, units: Record<string, number>): ReadFigure {
  const text = narrow(written)
  if (NOTHING.test(text)) return { kind: 'empty' }
  const unit = Object.keys(units).find((name) => text.endsWith(name))
  const bare = unit ? text.slice(0, -unit.length) : text
  const inBrackets = /^\((.+)\)$/.exec(bare)
  const signed = /^([-+]?)[￥¥]?([-+]?)(.*)$/.exec(inBrackets?.[1] ?? bare)!
  const digits = signed[3]!
  const isNumber = GROUPED.test(digits) || UNGROUPED.test(digits)
  if (!isNumber || (signed[1] && signed[2]) || (inBrackets && signed[1] + signed[2]!))
    return { kind: 'unreadable' }
  const isMinus = inBrackets !== null || signed[1] === '-' || signed[2] === '-'
  const value = shift(plain(digits), unit ? units[unit]! : 0)
  return { kind: 'figure', value: isMinus && value !== '0' ? `-${value}` : value }
}

function plain(digits: string): string {
  const [whole, fraction] = digits.replaceAll(',', '').split('.')
  return (whole || '0') + (fraction ? `.${fraction}` : '')
}

/** Full-width digits and marks as the narrow ones, minus signs of all kinds as one, no blanks. */
function narrow(written: string): string {
  return written
    .replace(/[！-～]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[−﹣]/g, '-')
    .replace(/，/g, ',')
    .replace(/[\s\u200b\ufeff']+/g, '')
}
