import { describe, expect, it } from 'vitest'
import type { Project, ReportData } from '@/features/report/report'
import { anchorOf, grouped, isOpen, mendingOf, nameOf, type Finding } from './findings'

const nothing = {
  fingerprint: 'f',
  rule: 'A07',
  severity: 'BLOCK',
  message: '支出合计应为110万元。',
  expected: '110万元',
  actual: '120万元',
  excerpt: null,
  section: null,
  project: null,
  indicator: null,
  budgetLine: null,
  staffLine: null,
  field: null,
  answer: null,
  answeredBy: null,
  answeredAt: null,
  formerAnswer: null,
  fix: null,
} as const
const finding = (parts: object) => ({ ...nothing, ...parts }) as unknown as Finding
const section = { id: 's1', number: '一、', heading: '预算', version: 3, body: '', block: null }
const report = (parts: object) =>
  ({
    sections: [section],
    staffLines: [],
    budgetLines: [],
    indicators: [],
    may: ['EDIT'],
    projects: { totalCount: 0, nodes: [] },
    ...parts,
  }) as unknown as ReportData

it('puts what blocks first and leaves out what there is none of', () => {
  const [info, block] = [finding({ severity: 'INFO' }), finding({ severity: 'BLOCK' })]
  expect(grouped([info, block])).toEqual([
    { severity: 'BLOCK', findings: [block] },
    { severity: 'INFO', findings: [info] },
  ])
  expect(grouped([])).toEqual([])
})

it('is open while it has to be answered and is not', () => {
  expect(isOpen(finding({ severity: 'WARN' }))).toBe(true)
  expect(isOpen(finding({ severity: 'WARN', answer: '有文件' }))).toBe(false)
  expect(isOpen(finding({ severity: 'BLOCK' }))).toBe(false)
})

it('names its place as people do', () => {
  expect(nameOf(finding({ section }))).toBe('一、预算')
  const indicator = { id: 'i', level1: '产出指标', level2: '数量指标', level3: null }
  expect(nameOf(finding({ indicator }))).toBe('数量指标')
  expect(nameOf(finding({ indicator, project: { id: 'p', name: '道路' } }))).toBe('道路 · 数量指标')
  expect(nameOf(finding({}))).toBe('')
})

it('leads to the section that shows the row, else to its annex, else nowhere', () => {
  const shown = { ...section, id: 's2', block: 'PROJECT_FUNDS' }
  const project = { id: 'p', name: '道路' }
  expect(anchorOf(finding({ project, field: 'executed' }), report({ sections: [section, shown] }))).toMatch(
    /s2/u,
  )
  expect(anchorOf(finding({ project, field: 'executed' }), report({}))).toBe('annex-project-funds')
  expect(anchorOf(finding({}), report({}))).toBeUndefined()
  expect(anchorOf(finding({ section: { ...section, id: 'gone' } }), report({}))).toBeUndefined()
})

describe('a mending', () => {
  const inText = finding({
    section,
    excerpt: '支出合计120万元',
    fix: { from: '120', to: '110' },
  })
  const withBody = (body: string) => report({ sections: [{ ...section, body }] })

  it('changes the words of the excerpt and no others', () => {
    const mending = mendingOf(inText, withBody('上年120万元。支出合计120万元，其中……'), [])
    expect(mending?.fields).toEqual({ body: '上年120万元。支出合计110万元，其中……' })
    expect(mending?.read).toMatchObject({ kind: 'section', id: 's1', version: 3, label: '一、预算' })
  })

  it('is not offered where the words are gone or stand there twice', () => {
    expect(mendingOf(inText, withBody('支出合计130万元'), [])).toBeUndefined()
    expect(mendingOf(inText, withBody('支出合计120万元，支出合计120万元'), [])).toBeUndefined()
    expect(mendingOf(finding({ section, excerpt: '无关' }), withBody('无关'), [])).toBeUndefined()
  })

  it('takes signs of a replacement for what they are', () => {
    const residue = finding({ section, excerpt: '${page}收入', fix: { from: '${page}', to: '$&' } })
    expect(mendingOf(residue, withBody('${page}收入'), [])?.fields).toEqual({ body: '$&收入' })
  })

  it('sets the field of a row that people write', () => {
    const project = { id: 'p', version: 2, code: '1', name: '道路', score: '120' } as unknown as Project
    const wrong = finding({ project, field: 'score', fix: { from: '120', to: '12' } })
    expect(mendingOf(wrong, report({}), [project])?.fields).toEqual({ score: '12' })
    const rate = finding({ project, field: 'executionRate', fix: { from: '1', to: '2' } })
    expect(mendingOf(rate, report({}), [project])).toBeUndefined()
  })
})
