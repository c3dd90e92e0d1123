import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { ask, YEARS } from './drafts'

const open = useBrowser()

async function idOf(context: BrowserContext, code: string, year: number, kind = 'DEPARTMENT_WHOLE') {
  const { department } = await ask<{ department: { report: { id: string } } }>(
    context,
    `query ($code: String!, $year: Int!, $kind: ReportKind!) {
      department(code: $code) { report(year: $year, kind: $kind) { id } }
    }`,
    { code, year, kind },
  )
  return department.report.id
}

const XINFENG = ['360722001', 2020] as const
const YANGXI = ['441721001', 2023] as const
const cells = async (page: Page, table: string, row: RegExp) => {
  const line = page.getByRole('table', { name: table }).getByRole('row', { name: row })
  return (await line.getByRole('cell').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim())
}

it('shows two reports of different departments beside each other', async () => {
  const page = await open('/')
  const [left, right] = [await idOf(page.context(), ...XINFENG), await idOf(page.context(), ...YANGXI)]
  await page.goto(`/compare/reports?left=${left}&right=${right}`)
  await page.getByRole('heading', { name: /^正文/ }).waitFor()
  expect(await cells(page, '主要数字', /^全年执行数/)).toEqual(['32,584', '3,115.27', '-29,468.73'])
  expect(await cells(page, '主要数字', /^得分/)).toEqual(['–', '96', '≠ 不同'])
  expect(await cells(page, '预算及执行', /^园区项目资金/)).toContain('-30,117.96')
  await page.getByRole('rowheader', { name: /^三公经费 只在乙中/ }).waitFor()
  await page.getByText('这份报告没有这一节。').first().waitFor()
  expect(await page.title()).toContain('江西信丰高新技术产业园区管理委员会 2020 与 阳西县')
  await inEveryLook(page, expectAccessible)

  await page.getByRole('button', { name: '左右互换' }).click()
  await expect
    .poll(() => cells(page, '主要数字', /^全年执行数/))
    .toEqual(['3,115.27', '32,584', '+29,468.73'])
  const shared = await open(page.url())
  await shared.getByRole('heading', { name: /^正文/ }).waitFor()
  expect(await cells(shared, '主要数字', /^全年执行数/)).toEqual(['3,115.27', '32,584', '+29,468.73'])
})

it('marks what differs from last year, and leaves out what is equal', async () => {
  const page = await open('/', { as: 'clerk' })
  const input = {
    departmentCode: XINFENG[0],
    year: YEARS.pair,
    kind: 'DEPARTMENT_WHOLE',
    templateCode: 'jiangxi-department-2020',
    carryOverFromYear: 2020,
  }
  const { createReport } = await ask<{
    createReport: { report: { id: string; sections: { id: string; version: number; body: string }[] } }
  }>(
    page.context(),
    'mutation ($input: CreateReportInput!) { createReport(input: $input) { report { id sections { id version body } } } }',
    { input },
  )
  const { id, sections } = createReport.report
  const duties = sections.find(({ body }) => body.includes('开发和管理园区土地'))!
  await ask(
    page.context(),
    'mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { errors { message } } }',
    {
      input: {
        id: duties.id,
        expectedVersion: duties.version,
        body: duties.body.replace('开发和管理园区土地', '开发和储备园区土地'),
      },
    },
  )

  await page.goto(`/reports/${id}`)
  await page.getByRole('link', { name: '与上年对照' }).click()
  await page.getByRole('heading', { name: /^正文/ }).waitFor()
  const text = page.getByRole('region', { name: '正文' })
  await expect.poll(() => text.locator('del').allTextContents()).toEqual(['仅此处：管理'])
  expect(await text.locator('ins').allTextContents()).toEqual(['仅此处：储备'])
  expect(await text.getByText(/^两份相同，/).count()).toBe(3)
  await inEveryLook(page, expectAccessible)

  await page.getByRole('checkbox', { name: '只看不同' }).check()
  await expect.poll(() => text.getByText(/^两份相同，/).count()).toBe(0)
  expect(await text.locator('ins').count()).toBe(1)
  expect(page.url()).toContain('only=differences')
})

it('says what cannot be compared, and lets another report be chosen', async () => {
  const page = await open('/compare/reports')
  await page.getByRole('heading', { name: '选择两份报告' }).waitFor()
  await inEveryLook(page, expectAccessible)
  const left = await idOf(page.context(), ...XINFENG)
  await page.goto(`/compare/reports?left=${left}&right=${left}`)
  await page.getByText('两边是同一份报告，请另选一份。').waitFor()
  await page.goto(`/compare/reports?left=${left}&right=no-such-report`)
  const right = page.getByRole('region', { name: '报告乙' })
  await right.getByText(/^没有这份报告/).waitFor()
  await inEveryLook(page, expectAccessible)
  await right.getByRole('button', { name: /2023 年度 项目支出总报告/ }).click()
  await page.getByRole('heading', { name: /^正文/ }).waitFor()
  expect(await page.getByRole('table', { name: '项目' }).getByRole('row').count()).toBeGreaterThan(33)
  await right.getByRole('button', { name: '换一份报告' }).click()
  const dialog = page.getByRole('dialog', { name: '换一份报告' })
  await dialog.getByRole('combobox', { name: '部门' }).fill('阳西')
  await dialog.getByRole('option', { name: /阳西/ }).click()
  await dialog.getByRole('button', { name: /2023 年度/ }).click()
  await right.getByRole('link', { name: /阳西/ }).waitFor()
})

it('tells of a server that does not answer, and goes on when it does', async () => {
  const page = await open('/')
  const left = await idOf(page.context(), ...XINFENG)
  let down = true
  await page.route('**/graphql', (route) =>
    down && route.request().postData()?.includes('query PairReport') ? route.abort() : route.continue(),
  )
  await page.goto(`/compare/reports?left=${left}`)
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
  down = false
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('region', { name: '报告甲' }).getByRole('link', { name: /信丰/ }).waitFor()
})
