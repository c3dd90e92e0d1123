import { expect, it } from 'vitest'
import { pointsOf } from './pointsOf'

const row = (path: string, weight: string | null) => {
  const [level1, level2, level3] = path.split('/')
  return { level1, level2: level2 ?? null, level3: level3 ?? null, weight }
}

it('counts a group with its own total, and with its parts where it states none', () => {
  const rows = [
    row('产出', '50'),
    row('产出/数量', '15'),
    row('产出/质量', '10'),
    row('效益/社会', null),
    row('效益/社会/一', '12.5'),
    row('效益/社会/二', '17.5'),
    row('满意度', '10'),
    row('满意度/服务对象', '10'),
  ]
  expect(pointsOf(rows, 'weight')).toBe('90')
})

it('says nothing where nothing is stated, and counts zero', () => {
  expect(pointsOf([row('产出', null), row('产出/数量', null)], 'weight')).toBeNull()
  expect(pointsOf([row('产出', '0'), row('产出/数量', '5')], 'weight')).toBe('0')
})
