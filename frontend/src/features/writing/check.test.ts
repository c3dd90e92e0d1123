import { expect, it } from 'vitest'
import { wrongOf } from './check'

const keys = (heading: string, body: string) => wrongOf(heading, body).map(({ key, n }) => [key, n])

it('takes what the server takes', () => {
  expect(keys('甲', '')).toEqual([])
  expect(keys('𠮷'.repeat(200), '😀'.repeat(100_000))).toEqual([])
})

it('says what is too long and what is missing', () => {
  expect(keys(' ', '')).toEqual([['section.noHeading', 0]])
  expect(keys('字'.repeat(201), '字'.repeat(100_001))).toEqual([
    ['section.longHeading', 201],
    ['section.longBody', 100_001],
  ])
})
