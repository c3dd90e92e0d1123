import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, paste, useBrowser } from './browser'
import { ask, newDraft } from './drafts'

/** What the official forms and the cover ask for, beside the figures and the text. */
const open = useBrowser()

async function openDraft(): Promise<{ page: Page; id: string }> {
  const page = await open('/', { as: 'clerk' })
  const { id } = await newDraft(page.context(), { kind: 'PROJECT_EXPENDITURE' })
  await page.goto(`/reports/${id}`)
  return { page, id }
}

const panel = (page: Page) => page.getByRole('dialog', { name: '项目' })
const saved = (page: Page) =>
  panel(page)
    .getByText(/^已保存/)
    .waitFor()

async function openGoals(page: Page) {
  await page.getByRole('button', { name: '编辑 项目资金' }).click()
  await panel(page).getByRole('radio', { name: '目标与资金来源' }).check()
  await panel(page).getByRole('columnheader', { name: '预期目标' }).waitFor()
}

async function pasteIntoGrid(page: Page, text: string) {
  await panel(page).locator('.frame').click()
  await paste(page, text)
}

const HEAD =
  '项目名称\t年度总体目标\t实际完成情况\t当年财政拨款年初预算数（万元）\t当年财政拨款全年执行数（万元）\t其他资金全年执行数'
const ROWS = [
  '道路养护\t养护道路 12 公里\t已养护 12.5 公里\t100.50\t90.25\t3',
  '桥梁加固\t加固桥梁 2 座\t\t20\t\t',
]

const PROJECTS = `query ($id: ID!) { report(id: $id) { projects { nodes {
  name target actual funds { origin initialBudget adjustedBudget executed } } } } }`

it('takes goals and funds by origin from Excel, and keeps them', async () => {
  const { page, id } = await openDraft()
  await openGoals(page)
  await pasteIntoGrid(page, [HEAD, ...ROWS].join('\r\n'))
  const dialog = page.getByRole('dialog', { name: '按列名粘贴' })
  expect(await dialog.getByRole('status').innerText()).toContain('新增 2 行')
  await dialog.getByRole('button', { name: '粘贴' }).click()
  await saved(page)
  await inEveryLook(page, expectAccessible)

  const read = await ask<{ report: { projects: { nodes: unknown[] } } }>(page.context(), PROJECTS, { id })
  expect(read.report.projects.nodes).toEqual([
    {
      name: '道路养护',
      target: '养护道路 12 公里',
      actual: '已养护 12.5 公里',
      funds: [
        { origin: 'FISCAL_APPROPRIATION', initialBudget: '100.5', adjustedBudget: null, executed: '90.25' },
        { origin: 'OTHER', initialBudget: null, adjustedBudget: null, executed: '3' },
      ],
    },
    {
      name: '桥梁加固',
      target: '加固桥梁 2 座',
      actual: null,
      funds: [{ origin: 'FISCAL_APPROPRIATION', initialBudget: '20', adjustedBudget: null, executed: null }],
    },
  ])

  await page.goto(`/reports/${id}`)
  await openGoals(page)
  await panel(page).getByRole('gridcell', { name: '养护道路 12 公里' }).waitFor()
})

it('shows other columns from the keyboard, which stays where it is', async () => {
  const { page } = await openDraft()
  await openGoals(page)
  const chosen = () => page.evaluate(() => document.activeElement?.parentElement?.textContent?.trim())
  await page.keyboard.press('ArrowLeft')
  await panel(page).getByRole('columnheader', { name: '批复金额' }).waitFor()
  expect(await chosen()).toBe('金额与得分')
  await page.keyboard.press('ArrowRight')
  await panel(page).getByRole('columnheader', { name: '预期目标' }).waitFor()
  expect(await chosen()).toBe('目标与资金来源')
})

it('says what is wrong with an amount, from among the other columns too', async () => {
  const { page, id } = await openDraft()
  await openGoals(page)
  await pasteIntoGrid(page, [HEAD, '道路养护\t目标\t\t约三万\t\t'].join('\r\n'))
  await page.getByRole('dialog', { name: '按列名粘贴' }).getByRole('button', { name: '粘贴' }).click()
  await panel(page).getByRole('radio', { name: '金额与得分' }).check()
  await panel(page).getByRole('columnheader', { name: '批复金额' }).waitFor()
  await panel(page).getByRole('button', { name: '有 1 处需要改正' }).click()
  await panel(page).getByText('“约三万”不是数，请只填数字。').first().waitFor()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await saved(page)
  const read = await ask<{ report: { projects: { nodes: { funds: unknown[] }[] } } }>(
    page.context(),
    PROJECTS,
    { id },
  )
  expect(read.report.projects.nodes[0]!.funds).toEqual([
    { origin: 'FISCAL_APPROPRIATION', initialBudget: '3', adjustedBudget: null, executed: null },
  ])
})

it('says on the print page of a draft what lies across its pages', async () => {
  const { page, id } = await openDraft()
  await page.goto(`/reports/${id}/print`)
  await page.getByText('还没有通过：每页印有“草稿”水印').waitFor()
})

const cover = (page: Page) => page.getByRole('dialog', { name: '封面与落款' })
const line = (page: Page, name: string) => cover(page).getByRole('textbox', { name, exact: true })

/** Somebody else changes what the report says of itself. */
async function meanwhile(id: string, change: object) {
  const other = await open('/', { as: 'head' })
  const { report } = await ask<{ report: { version: number } }>(
    other.context(),
    'query ($id: ID!) { report(id: $id) { version } }',
    { id },
  )
  const { updateReport } = await ask<{ updateReport: { errors: unknown[] } }>(
    other.context(),
    'mutation ($input: UpdateReportInput!) { updateReport(input: $input) { errors { code message } } }',
    { input: { id, expectedVersion: report.version, ...change } },
  )
  expect(updateReport.errors).toEqual([])
  await other.context().close()
}

it('fills in the cover and its date; only the same line changed by two is asked about', async () => {
  const { page, id } = await openDraft()
  await page.getByRole('button', { name: '封面与落款' }).click()
  await inEveryLook(page, expectAccessible)
  expect(await cover(page).getByRole('checkbox', { name: '完成结果评价' }).isChecked()).toBe(true)
  await cover(page).getByLabel('落款日期').fill('2026-03-09')
  await line(page, '主管部门').fill('信丰县人民政府')
  await cover(page).getByRole('checkbox', { name: '财政部门' }).check()
  await meanwhile(id, { cover: [{ key: 'evaluator', chosen: ['专家组'] }] })
  await cover(page).getByRole('button', { name: '保存' }).click()
  await cover(page).waitFor({ state: 'hidden' })

  await page.reload()
  await page.getByRole('button', { name: '封面与落款' }).click()
  expect(await cover(page).getByLabel('落款日期').inputValue()).toBe('2026-03-09')
  expect(await line(page, '主管部门').inputValue()).toBe('信丰县人民政府')
  expect(await cover(page).getByRole('checkbox', { name: '财政部门' }).isChecked()).toBe(true)
  expect(await cover(page).getByRole('checkbox', { name: '专家组' }).isChecked()).toBe(true)

  await cover(page).getByLabel('落款日期').focus()
  await page.keyboard.press('Delete')
  await cover(page).getByRole('button', { name: '保存' }).click()
  await cover(page).getByText('日期没有填完整').waitFor()
  await cover(page).getByLabel('落款日期').fill('2026-03-09')
  expect(await cover(page).getByText('日期没有填完整').count()).toBe(0)

  await line(page, '主管部门').fill('信丰县财政局')
  await meanwhile(id, { cover: [{ key: 'supervisor', value: '信丰县水利局' }] })
  await cover(page).getByRole('button', { name: '保存' }).click()
  await cover(page)
    .getByText(/已把这里改为“信丰县水利局”/)
    .waitFor()
  await inEveryLook(page, expectAccessible)
  await cover(page).getByRole('button', { name: '采用对方的内容' }).click()
  expect(await line(page, '主管部门').inputValue()).toBe('信丰县水利局')
  await cover(page).getByRole('button', { name: '主管部门：恢复模板内容' }).click()
  await cover(page).getByRole('button', { name: '保存' }).click()
  await cover(page).waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: '历史' }).click()
  const history = page.getByRole('region', { name: '历史' })
  await history.getByText('封面 主管部门').first().waitFor()
  await history.getByText('落款日期').first().waitFor()
})

it('does not lose a changed cover unasked, and shows it to those who only read', async () => {
  const { page } = await openDraft()
  await page.getByRole('button', { name: '封面与落款' }).click()
  await line(page, '项目单位').fill('别的单位')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '放弃修改？' }).getByRole('button', { name: '取消' }).click()
  expect(await line(page, '项目单位').inputValue()).toBe('别的单位')
  await cover(page).getByRole('button', { name: '取消' }).click()
  await page.getByRole('button', { name: '放弃修改', exact: true }).click()
  await cover(page).waitFor({ state: 'hidden' })

  const reader = await open('/', { as: 'analyst' })
  const { department } = await ask<{ department: { report: { id: string } } }>(
    reader.context(),
    '{ department(code: "360722001") { report(year: 2023, kind: PROJECT_EXPENDITURE) { id } } }',
  )
  await reader.goto(`/reports/${department.report.id}`)
  await reader.getByRole('button', { name: '封面与落款' }).click()
  await cover(reader).getByText('☑完成结果评价').waitFor()
  expect(await cover(reader).getByRole('textbox').count()).toBe(0)
  await inEveryLook(reader, expectAccessible)
})
