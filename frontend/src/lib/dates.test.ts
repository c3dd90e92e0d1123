import { expect, it } from 'vitest'
import { showDays } from './dates'

it('writes a span of days as the language does', () => {
  expect(showDays('2025-03-01', '2025-05-31', 'zh-CN')).toMatch(/^2025\/3\/1\s–\s2025\/5\/31$/)
  expect(showDays('2025-03-01', '2025-05-31', 'en')).toMatch(/^Mar 1\s–\sMay 31, 2025$/)
})
