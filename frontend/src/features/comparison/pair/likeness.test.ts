import { expect, it } from 'vitest'
import { likeness, UNLIKE } from './likeness'

it.each([
  ['全年执行数', '全年执行数', 1],
  ['', '', 1],
  ['全年', '', 0],
  ['一', '一', 1],
  ['一', '二', 0],
  ['甲乙丙丁戊', '甲乙丙', 0.5],
  ['甲乙 丙', '甲\n乙丙', 1],
])('%j and %j are alike by %d', (one, other, much) => {
  expect(likeness(one, other)).toBe(much)
  expect(likeness(other, one)).toBe(much)
})

it('tells a reworked sentence from another one', () => {
  const sentence = '本年度预算执行率为百分之九十五，总体完成情况较好，产出指标全部达到年初目标。'
  expect(likeness(sentence, sentence.replace('九十五', '八十七'))).toBeGreaterThan(UNLIKE)
  expect(likeness(sentence, '园区道路及管网工程于六月开工，因征地未完成，资金结转下年使用。')).toBeLessThan(
    UNLIKE,
  )
})

it('is quick with the longest of texts', () => {
  const [one, other] = ['园区企业发展'.repeat(16_000), '道路管网工程'.repeat(16_000)]
  const begun = performance.now()
  expect(likeness(one, other)).toBeLessThan(UNLIKE)
  expect(performance.now() - begun).toBeLessThan(2000)
})
