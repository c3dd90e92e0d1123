import { expect, it } from 'vitest'
import { followed, isActive, keptUntil, later, percentDone, withNews, type Job } from './printJobs'

const job = (id: string, said: Partial<Job>): Job => ({
  id,
  title: '信丰县 2023 年度',
  format: 'PDF',
  layout: 'ARCHIVE',
  total: 10,
  done: 0,
  state: 'QUEUED',
  url: null,
  bytes: null,
  createdAt: '2024-05-31T14:03:00+08:00',
  finishedAt: null,
  problem: null,
  ...said,
})

it('is over when done, failed or cancelled', () => {
  const states = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const
  expect(states.filter((state) => isActive({ state }))).toEqual(['QUEUED', 'RUNNING'])
})

it.each([
  [0, 0, 0],
  [0, 10, 0],
  [199, 200, 99],
  [200, 200, 100],
  [201, 200, 100],
])('%i of %i is %i per cent', (done, total, percent) => expect(percentDone({ done, total })).toBe(percent))

it('follows what runs, else what comes next', () => {
  const waiting = [job('c', {}), job('b', {}), job('a', { state: 'DONE' })]
  expect(followed(waiting)?.id).toBe('b')
  expect(followed([...waiting, job('z', { state: 'RUNNING' })])?.id).toBe('z')
  expect(followed([job('a', { state: 'DONE' })])).toBeUndefined()
})

it('never goes back, whichever way the news came', () => {
  const running = job('a', { state: 'RUNNING', done: 3 })
  const further = job('a', { state: 'RUNNING', done: 5 })
  const cancelled = job('a', { state: 'CANCELLED', done: 4 })
  expect(later(further, running)).toBe(further)
  expect(later(running, further)).toBe(further)
  expect(later(job('a', { state: 'RUNNING' }), job('a', {}))).toMatchObject({ state: 'RUNNING' })
  expect(later(job('a', {}), job('a', { state: 'RUNNING' }))).toMatchObject({ state: 'RUNNING' })
  expect(later(cancelled, further)).toBe(cancelled)
  expect(later(further, cancelled)).toBe(cancelled)
  const listed = [job('b', {}), running]
  expect(withNews(listed, new Map([['a', further]]))).toEqual([listed[0], further])
})

it('keeps a file for a week after the job ended', () => {
  const finishedAt = '2024-05-31T14:03:00+08:00'
  expect(keptUntil({ url: '/x', finishedAt })).toBe('2024-06-07T06:03:00.000Z')
  expect(keptUntil({ url: null, finishedAt })).toBeUndefined()
})
