import { expect, it } from 'vitest'
import { showDay, showDays } from './dates'

it('writes a day out, whatever the time is where it is read', () => {
  expect(showDay('2024-05-01', 'zh-CN')).toBe('2024年5月1日')
  expect(showDay('2024-05-01', 'en')).toBe('May 1, 2024')
})

it('writes a span of days as the language does', () => {
  expect(showDays('2025-03-01', '2025-05-31', 'zh-CN')).toMatch(/^2025\/3\/1\s–\s2025\/5\/31$/)
  expect(showDays('2025-03-01', '2025-05-31', 'en')).toMatch(/^Mar 1\s–\sMay 31, 2025$/)
})
