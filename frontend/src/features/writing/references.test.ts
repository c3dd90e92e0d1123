import { expect, it } from 'vitest'
import { DECIMALS, formatsOf, matching, projectReference, UNITS, withFormat } from './references'

it('names a project by its code, or by its name', () => {
  expect(projectReference({ code: '3607', name: '甲' }, 'executed')).toBe('project:3607.executed')
  expect(projectReference({ code: null, name: '“甲”"乙"' }, 'score')).toBe('project:"“甲””乙”".score')
})

it.each([
  ['executed', UNITS, '亿元', 'executed | 亿元'],
  ['executed | 万元 | 2位', UNITS, '亿元', 'executed | 2位 | 亿元'],
  ['executed | 万元 | 2位', DECIMALS, undefined, 'executed | 万元'],
  ['a - b|增减', DECIMALS, '1位', 'a - b | 增减 | 1位'],
])('%s with another format', (reference, among, chosen, result) =>
  expect(withFormat(reference, among, chosen)).toBe(result),
)

it('reads the formats of a reference', () => expect(formatsOf('a | 亿元 |2位')).toEqual(['亿元', '2位']))

it('finds choices by any of their words', () => {
  const choices = [
    { reference: 'executed', text: '3,115.27', source: '本报告预算及执行表的全年执行数' },
    { reference: 'score', text: '96', source: '本报告各项指标得分' },
  ]
  const found = (typed: string) => matching(choices, typed).map(({ reference }) => reference)
  expect(found('')).toEqual(['executed', 'score'])
  expect(found('执行数 3,115')).toEqual(['executed'])
  expect(found('SCORE')).toEqual(['score'])
  expect(found('没有')).toEqual([])
})
