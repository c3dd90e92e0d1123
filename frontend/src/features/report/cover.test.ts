import { expect, it } from 'vitest'
import { changedIn, clashing, coverOf, inputOf, isOfTemplate, type Cover, type CoverLine } from './cover'

const text = (key: string, value: string, templateValue: string): CoverLine => ({
  key,
  label: key,
  value,
  templateValue,
  options: [],
})
const boxes = (key: string, ticked: string[], inTemplate: string[]): CoverLine => ({
  key,
  label: key,
  value: null,
  templateValue: null,
  options: ['甲', '乙', '丙'].map((name) => ({
    name,
    ticked: ticked.includes(name),
    tickedInTemplate: inTemplate.includes(name),
  })),
})
const LINES = [text('unit', '教育局', '教育局'), text('supervisor', '', ''), boxes('who', ['甲'], ['丙'])]
const READ = coverOf({ date: null, cover: LINES })

it('reads what stands on the cover', () => {
  expect(READ).toEqual({ date: '', lines: { unit: '教育局', supervisor: '', who: ['甲'] } })
  expect(coverOf({ date: '2025-03-09', cover: [] })).toEqual({ date: '2025-03-09', lines: {} })
})

it('finds what was changed, and blanks and orders are no change', () => {
  const lines = { unit: ' 教育局 ', supervisor: '县政府', who: ['乙', '甲'] }
  expect(changedIn({ date: '2025-03-09', lines }, READ)).toEqual(['date', 'supervisor', 'who'])
  expect(changedIn({ date: '', lines: { ...lines, supervisor: '', who: ['甲'] } }, READ)).toEqual([])
})

it('sends what was changed alone, and gives back to the template what says the same', () => {
  const now = { date: '', lines: { unit: '本局', supervisor: '县政府', who: ['丙'] } }
  expect(inputOf(['date', 'unit', 'who'], now, LINES)).toEqual({
    date: null,
    cover: [{ key: 'unit', value: '本局' }, { key: 'who' }],
  })
  expect(inputOf(['who'], { ...now, lines: { ...now.lines, who: [] } }, LINES)).toEqual({
    cover: [{ key: 'who', chosen: [] }],
  })
  expect(inputOf(['date'], { ...now, date: '2025-03-09' }, LINES)).toEqual({ date: '2025-03-09' })
})

it('knows a line of the template', () => {
  expect(isOfTemplate(LINES[0]!, '教育局 ')).toBe(true)
  expect(isOfTemplate(LINES[2]!, ['甲'])).toBe(false)
  expect(isOfTemplate(LINES[2]!, ['丙'])).toBe(true)
})

it('asks only where both wrote, and differently', () => {
  const mine: Cover = { date: '2025-03-09', lines: { ...READ.lines, supervisor: '县政府' } }
  const places = changedIn(mine, READ)
  const of = (theirs: Partial<Cover>) => clashing(places, mine, { ...READ, ...theirs }, READ)
  expect(of({ lines: { ...READ.lines, unit: '水利局' } })).toEqual([])
  expect(of({ date: '2025-03-09' })).toEqual([])
  expect(of({ date: '2025-03-10' })).toEqual(['date'])
  expect(of({ lines: { ...READ.lines, supervisor: '市政府' } })).toEqual(['supervisor'])
})
