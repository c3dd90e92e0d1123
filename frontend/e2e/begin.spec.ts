import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { ask, DEPARTMENT } from './drafts'

const open = useBrowser()

it('begins this year from the last report: texts and outline come over, figures are empty', async () => {
  const page = await open('/', { as: 'clerk' })
  await page.getByRole('table', { name: '总览' }).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('button', { name: '新建报告', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  await dialog.getByRole('radio', { name: '部门整体支出' }).waitFor()
  expect(await dialog.getByLabel('从以往报告带入').locator('option').allInnerTexts()).toEqual([
    '2020 年度报告',
    '不带入，只用模板',
  ])
  await dialog.getByText(/^2020 年度报告的正文.*都会带入/).waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByRole('button', { name: '新建报告', exact: true }).click()

  await page.getByRole('heading', { level: 1, name: /信丰/ }).waitFor()
  const id = page.url().split('/').at(-1)
  const { report, before } = await ask<{ report: Told; before: { report: Told } }>(
    page.context(),
    `query ($id: ID!, $code: String!) {
      report(id: $id) { ...Told }
      before: department(code: $code) { report(year: 2020, kind: DEPARTMENT_WHOLE) { ...Told } }
    }
    fragment Told on Report {
      status figures { executed score } sections { heading body } budgetLines { label executed }
    }`,
    { id, code: DEPARTMENT },
  )
  expect(report.status).toBe('DRAFT')
  expect(report.figures).toEqual({ executed: null, score: null })
  expect(report.sections.map(({ heading }) => heading)).toEqual(
    before.report.sections.map(({ heading }) => heading),
  )
  expect(report.sections.map(({ body }) => body)).toEqual(before.report.sections.map(({ body }) => body))
  expect(report.budgetLines.map(({ label }) => label)).toEqual(
    before.report.budgetLines.map(({ label }) => label),
  )
  expect(report.budgetLines.filter(({ executed }) => executed !== null)).toEqual([])
  await page.getByRole('navigation', { name: '目录' }).getByRole('link').first().waitFor()
  await inEveryLook(page, expectAccessible)
})

interface Told {
  status: string
  figures: object
  sections: { heading: string; body: string }[]
  budgetLines: { label: string; executed: string | null }[]
}

it('leads to the report that is there instead of a second one', async () => {
  const page = await open('/', { as: 'clerk' })
  await page.getByRole('button', { name: '新建报告', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  await dialog.getByRole('radio', { name: '项目支出总报告' }).check()
  await dialog.getByLabel('预算年度').selectOption({ label: '2023 年度' })
  await dialog.getByText('2023 年度已有这一类报告（项目支出总报告），不能再建。').waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByRole('link', { name: '打开这份报告' }).click()
  await page.getByRole('heading', { level: 1, name: /2023年/ }).waitFor()
})

it('says so when a colleague was faster, and leads to theirs', async () => {
  const page = await open('/', { as: 'clerk' })
  await page.getByRole('button', { name: '新建报告', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '新建报告' })
  await dialog.getByRole('radio', { name: '项目支出总报告' }).check()
  await dialog.getByLabel('预算年度').selectOption({ label: '2020 年度' })
  await dialog.getByText('按模板列出提纲和指标框架', { exact: false }).waitFor()
  const colleague = await open('/', { as: 'head' })
  const input = {
    departmentCode: DEPARTMENT,
    year: 2020,
    kind: 'PROJECT_EXPENDITURE',
    templateCode: 'jiangxi-project-2023',
  }
  const { createReport } = await ask<{ createReport: { report: { id: string }; errors: [] } }>(
    colleague.context(),
    'mutation ($input: CreateReportInput!) { createReport(input: $input) { report { id } errors { code } } }',
    { input },
  )
  expect(createReport.errors).toEqual([])
  await dialog.getByRole('button', { name: '新建报告', exact: true }).click()
  await dialog.getByText('2020 年度已有这一类报告（项目支出总报告），不能再建。').waitFor()
  await dialog.getByRole('link', { name: '打开这份报告' }).click()
  await page.waitForURL(new RegExp(createReport.report.id))
})

it('offers it to nobody who does not write', async () => {
  const page = await open('/', { as: 'reviewer' })
  await page.getByRole('table', { name: '总览' }).waitFor()
  expect(await page.getByRole('button', { name: /新建/ }).count()).toBe(0)
})
