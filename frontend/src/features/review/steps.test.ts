import { describe, expect, it } from 'vitest'
import type { Section } from '@/features/report/report'
import { lengthOf, standing, stepsOf, unfinished } from './steps'

const section = (id: string, state: string, required?: boolean) =>
  ({ id, state, outline: required === undefined ? null : { required } }) as Section

it('offers what may be done, the way forward first', () => {
  expect(stepsOf(['EDIT', 'RETURN', 'APPROVE'])).toEqual(['APPROVE', 'RETURN'])
  expect(stepsOf(['EDIT'])).toEqual([])
})

it('names what is missing, the required first, and leaves what may be empty in peace', () => {
  const sections = [
    section('own', 'EMPTY'),
    section('optional', 'EMPTY', false),
    section('short', 'TOO_SHORT', false),
    section('done', 'DONE', true),
    section('needed', 'EMPTY', true),
    section('short too', 'TOO_SHORT', true),
  ]
  expect(unfinished(sections).map(({ id }) => id)).toEqual(['needed', 'short too', 'short'])
})

it('counts signs as people see them, without blanks', () => {
  expect(lengthOf('预算 执行\n\n')).toBe(4)
  expect(lengthOf('𠮷　野')).toBe(2)
})

describe('where a report stands', () => {
  const step = {
    id: '1',
    at: '2025-04-01T08:00:00+08:00',
    action: 'RETURNED' as const,
    by: null,
    reason: '补充数据',
  }
  const lastStep = { nodes: [step] }

  it('is returned for everybody who sees it', () => {
    const report = { status: 'RETURNED' as const, may: ['EDIT' as const], lastStep }
    for (const writes of [true, false])
      expect(standing(report, writes)).toEqual({ kind: 'returned', status: 'RETURNED', step })
  })

  it.each(['SUBMITTED', 'APPROVED', 'PUBLISHED'] as const)('is locked for who wrote it when %s', (status) => {
    const report = { status, may: [], lastStep }
    expect(standing(report, true)).toMatchObject({ kind: 'locked', status })
    expect(standing(report, false)).toBeUndefined()
  })

  it('needs no word while it is written', () =>
    expect(standing({ status: 'DRAFT', may: ['EDIT'], lastStep: { nodes: [] } }, true)).toBeUndefined())
})
