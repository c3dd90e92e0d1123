import { describe, expect, it } from 'vitest'
import type { PairSection } from './pair'
import { sectionPairs } from './sections'

let count = 0
const section = (level: number, heading: string, body = '', key: string | null = null): PairSection => ({
  id: `s${count++}`,
  key,
  number: '一、',
  level,
  heading,
  body,
  liveFigures: [],
})
const pairs = (left: PairSection[], right: PairSection[]) =>
  sectionPairs(left, right, ({ body }) => body).map(({ left, right, side, differs }) => [
    left && left.heading + left.text,
    right && right.heading + right.text,
    side,
    differs,
  ])

describe('sections side by side', () => {
  it('are matched by the key of the outline, whatever they are headed', () => {
    expect(pairs([section(1, '概况', '甲', 'basic')], [section(1, '部门基本情况', '甲', 'basic')])).toEqual([
      ['概况甲', '部门基本情况甲', 'both', true],
    ])
  })

  it('are matched by the headings down to them before their own', () => {
    const left = [section(1, '一'), section(2, '成效', '甲'), section(1, '二'), section(2, '成效', '乙')]
    const right = [section(1, '二'), section(2, '成效', '乙'), section(1, '一'), section(2, '成效', '丙')]
    expect(pairs(left, right)).toEqual([
      ['一', '一', 'both', false],
      ['成效甲', '成效丙', 'both', true],
      ['二', '二', 'both', false],
      ['成效乙', '成效乙', 'both', false],
    ])
  })

  it('are matched by heading alone where they were moved', () => {
    expect(pairs([section(1, '绩效'), section(2, '问题：', '甲')], [section(1, '问 题', '甲')])).toEqual([
      ['绩效', undefined, 'left', true],
      ['问题：甲', '问 题甲', 'both', false],
    ])
  })

  it('with different keys may still have the same heading', () =>
    expect(pairs([section(1, '概况', '', 'a')], [section(1, '概况', '', 'b')])).toHaveLength(1))

  it('survive an outline that leaves a level out', () =>
    expect(pairs([section(3, '深处')], [section(3, '深处')])).toEqual([['深处', '深处', 'both', false]]))

  it('of one side alone are said', () =>
    expect(pairs([], [section(1, '新增', '乙')])).toEqual([[undefined, '新增乙', 'right', true]]))
})
