import { describe, expect, it } from 'vitest'
import { changeOf, comparison, formerOf, type LastYearReport, type LastYearSection } from './lastYear'
import type { ReportData, Section } from './report'

const section = (key: string | null, heading: string) => ({ key, heading }) as Section
const former = [
  { id: '1', key: 'overview', heading: '基本情况' },
  { id: '2', key: null, heading: '其他 说明' },
] as LastYearSection[]

describe('what stood in the place of a section last year', () => {
  it('is the section of the same key, whatever it was called', () =>
    expect(formerOf(section('overview', '部门概况'), former)?.id).toBe('1'))
  it('is else the one of the same heading', () =>
    expect(formerOf(section(null, '其他说明'), former)?.id).toBe('2'))
  it('is nothing where there was none', () =>
    expect(formerOf(section('results', '绩效分析'), former)).toBeUndefined())
})

it('compares exactly, with a sign', () => {
  expect(changeOf('1200.5', '1200')).toBe('+0.5')
  expect(changeOf('0.1', '0.3')).toBe('-0.2')
  expect(changeOf('96', '96.00')).toBe('0')
  expect(changeOf(null, '96')).toBeNull()
})

it('leaves out what neither year has', () => {
  const none = { initialBudget: null, adjustedBudget: null, executed: null, executionRate: null }
  const now = { ...none, executed: '5', score: null } as ReportData['figures']
  const before = { ...none, score: '96' } as LastYearReport['figures']
  expect(comparison(now, before)).toEqual([
    { key: 'executed', now: '5', before: null, change: null },
    { key: 'score', now: null, before: '96', change: null },
  ])
})
