import { describe, expect, it } from 'vitest'
import { callOf, shortCalls } from './pair'

const report = (
  code: string,
  year: number,
  kind: 'DEPARTMENT_WHOLE' | 'PROJECT_EXPENDITURE' = 'DEPARTMENT_WHOLE',
) => ({
  department: { id: code, code, name: `${code}管委会` },
  year,
  kind,
})
const call = (mine: ReturnType<typeof report>, other: ReturnType<typeof report>) =>
  callOf(mine, other, (kind) => (kind === 'DEPARTMENT_WHOLE' ? '整体' : '项目'))

describe('what two reports are called beside each other', () => {
  it.each([
    ['years of a department', report('甲', 2023), report('甲', 2022), '2023'],
    ['departments in a year', report('甲', 2023), report('乙', 2023), '甲管委会'],
    ['both', report('甲', 2023), report('乙', 2022), '甲管委会 2023'],
    ['kinds of a year', report('甲', 2023), report('甲', 2023, 'PROJECT_EXPENDITURE'), '2023 整体'],
    ['all of it', report('甲', 2023, 'PROJECT_EXPENDITURE'), report('乙', 2022), '甲管委会 2023 项目'],
    ['nothing', report('甲', 2023), report('甲', 2023), '2023'],
  ])('%s', (_, mine, other, expected) => expect(call(mine, other)).toBe(expected))

  it('is a mark above narrow columns where it is long', () => {
    const marks = { left: '甲', right: '乙' }
    const years = { left: '2022', right: '2023' }
    expect(shortCalls(years, marks)).toBe(years)
    expect(shortCalls({ left: '2022', right: '江西信丰高新区 2023' }, marks)).toBe(marks)
  })
})
