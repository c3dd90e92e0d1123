import { expect, it } from 'vitest'
import {
  followed,
  isActive,
  keptUntil,
  newsSince,
  percentOf,
  printedOf,
  withNews,
  type Job,
} from './printJobs'

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
])('%i of %i is %i per cent', (done, total, percent) => expect(percentOf(done, total)).toBe(percent))

it('counts nothing of one document that waits to be begun anew', () => {
  const waits = { state: 'QUEUED', done: 5 } as const
  expect(printedOf(job('a', { ...waits, layout: 'ONE_DOCUMENT' }))).toBe(0)
  expect(printedOf(job('a', { ...waits, layout: 'ARCHIVE' }))).toBe(5)
  expect(printedOf(job('a', { state: 'RUNNING', done: 5, layout: 'ONE_DOCUMENT' }))).toBe(5)
})

it('follows what runs, else what comes next', () => {
  const waiting = [job('c', {}), job('b', {}), job('a', { state: 'DONE' })]
  expect(followed(waiting)?.id).toBe('b')
  expect(followed([...waiting, job('z', { state: 'RUNNING' })])?.id).toBe('z')
  expect(followed([job('a', { state: 'DONE' })])).toBeUndefined()
})

it('believes what was heard last, and that what has ended has', () => {
  const running = job('a', { state: 'RUNNING', done: 5 })
  const anew = job('a', { state: 'RUNNING', done: 1 })
  const cancelled = job('a', { state: 'CANCELLED', done: 4 })
  const heard = (one: Job) => new Map([['a', one]])
  expect(withNews([job('b', {}), running], heard(anew))).toEqual([job('b', {}), anew])
  expect(withNews([running], heard(job('a', {})))[0]!.state).toBe('QUEUED')
  expect(withNews([running], heard(cancelled))).toEqual([cancelled])
  expect(withNews([cancelled], heard(running))).toEqual([cancelled])
})

it('forgets what was heard before the list was asked for', () => {
  const before = new Map([
    ['a', job('a', { done: 120 })],
    ['b', job('b', { done: 1 })],
  ])
  const heardSince = job('b', { done: 2 })
  expect(newsSince(before, new Map(before).set('b', heardSince))).toEqual(new Map([['b', heardSince]]))
})

it('keeps a file for a week after the job ended', () => {
  const finishedAt = '2024-05-31T14:03:00+08:00'
  expect(keptUntil({ url: '/x', finishedAt })).toBe('2024-06-07T06:03:00.000Z')
  expect(keptUntil({ url: null, finishedAt })).toBeUndefined()
})
