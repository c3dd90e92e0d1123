import { expect, it } from 'vitest'
import { distinctNames } from './distinctNames'

it('numbers projects of one name, so that each can be chosen', () => {
  const projects = ['专项资金', 'PPP项目', '专项资金'].map((name, index) => ({ id: String(index), name }))
  expect(distinctNames(projects)).toEqual([
    { id: '0', name: '专项资金（1）' },
    { id: '1', name: 'PPP项目' },
    { id: '2', name: '专项资金（2）' },
  ])
})
