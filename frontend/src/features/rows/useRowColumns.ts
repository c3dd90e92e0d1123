import { useI18n } from 'vue-i18n'
import type { Option, SheetLine } from '@/adapters/grid/column'
import { compare, difference, isDecimal } from '@/lib/arithmetic'
import { showDecimal } from '@/lib/decimal'
import { readAmount, readPlain, type ReadFigure } from '@/lib/figure'
import * as checks from './checks'
import { NAMES } from './names'
import type { RowColumn } from './rowTable'

/** Columns as clerks write them: what is read of a cell, and within which limits. */
export function useRowColumns() {
  const { t } = useI18n()

  const text = (key: string, label: string, width: number, most: number, required = false): RowColumn => ({
    key,
    label,
    width,
    kind: 'text',
    names: NAMES[key],
    read: (written) => written.replace(/\s+/g, ' ').trim() || null,
    limit: checks.text(most, required),
  })
  const long = (key: string, label: string, width: number, most: number): RowColumn => ({
    ...text(key, label, width, most),
    kind: 'long',
    read: (written) => written.trim() || null,
  })
  const figure = (key: string, label: string, read: (written: string) => ReadFigure): RowColumn => ({
    key,
    label,
    width: 118,
    kind: 'figure',
    names: NAMES[key],
    read: (written) => kept(written, read(written)),
  })
  const amount = (key: string, label = t(`figure.${key}`)): RowColumn => ({
    ...figure(key, label, readAmount),
    unit: t('unit.amount'),
    limit: checks.amount,
  })
  const points = (key: string, most: string, isZeroAllowed = true): RowColumn => ({
    ...figure(key, t(`figure.${key}`), (written) => readPlain(written)),
    width: 76,
    limit: checks.points(most, isZeroAllowed),
  })
  const count = (key: string, label: string): RowColumn => ({
    ...figure(key, label, (written) => readPlain(written, '人')),
    unit: t('unit.people'),
    width: 110,
    limit: checks.count,
  })
  const choice = (
    key: string,
    label: string,
    width: number,
    options: Option[],
    required = false,
  ): RowColumn => ({
    key,
    label,
    width,
    kind: 'choice',
    names: NAMES[key],
    options,
    read: (written) => written || null,
    limit: checks.choice(
      options.map(({ value }) => value),
      required,
    ),
  })
  /** What nobody enters here: worked out, or of last year. */
  const shown = (
    key: string,
    label: string,
    show: (line: SheetLine) => string | null,
    more: Partial<RowColumn> = {},
  ): RowColumn => ({
    key,
    label,
    width: 92,
    kind: 'figure',
    quiet: true,
    show,
    ...more,
  })
  /** What the parts of an amount add up to, and whether that is what the line says of itself. */
  function parts(key: string, sumOf: (line: SheetLine) => string | null): RowColumn {
    const doubt = (line: SheetLine) => {
      const [own, together] = [line.values[key], sumOf(line)]
      if (!isDecimal(own) || together === null || compare(own, together) === 0) return undefined
      return t('rows.partsDiffer', { own: showDecimal(own), gap: showDecimal(difference(own, together)) })
    }
    const note = (line: SheetLine) => {
      const text = doubt(line)
      return text ? { text } : undefined
    }
    const label = t('rows.parts', { what: t(`figure.${key}`) })
    return shown(`${key}Parts`, label, sumOf, { unit: t('unit.amount'), width: 140, doubt, note })
  }

  return { text, long, amount, points, count, choice, shown, parts }
}

/** What cannot be read stays as it was written, so that its writer sees it. */
function kept(written: string, read: ReadFigure): string | null {
  if (read.kind === 'figure') return read.value
  return read.kind === 'empty' ? null : written.trim()
}
