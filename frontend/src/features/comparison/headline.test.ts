import { expect, it } from 'vitest'
import { summary } from './forTests'
import { emptyYears, headlineOf } from './headline'

const median = (score: string | null, executionRate: string | null) => ({
  score,
  executionRate,
  executed: null,
})

it('tells of the newest year, and how the medians have changed', () =>
  expect(
    headlineOf([
      summary(2024, { reports: 7, missing: 3, median: median('91.523333', '88.1') }),
      summary(2023, { median: median('90.5', '90') }),
    ]),
  ).toEqual({
    year: 2024,
    reports: 7,
    missing: 3,
    score: { value: '91.52', change: '1.02' },
    rate: { value: '88.1', change: '-1.9' },
  }))

it('knows no change on a year that is not shown, nor where a median is missing', () => {
  expect(headlineOf([summary(2024), summary(2022)])!.score).toEqual({ value: '90', change: null })
  expect(headlineOf([summary(2024, { median: median(null, '88') }), summary(2023)])!.score).toEqual({
    value: null,
    change: null,
  })
  expect(headlineOf([])).toBeUndefined()
})

it('names the years without a report', () =>
  expect(emptyYears([summary(2022, { reports: 0 }), summary(2023), summary(2030, { reports: 0 })])).toEqual([
    2022, 2030,
  ]))
