import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { docxOf } from './docx'
import { giveFurther, newDraft, YEARS } from './drafts'

const open = useBrowser()
const NAME = '江西信丰高新技术产业园区管理委员会'

/** A report of our own making; its year is one that the department has no report of. */
const text = (year: number, mark: string) =>
  [
    `${NAME}${year}年度部门整体支出绩效自评报告`,
    '一、部门概况',
    `本单位负责园区的规划与服务。${mark}`,
    '二、预算执行情况',
    '全年预算数1,250.50万元，全年执行数1,200.48万元，预算执行率96%。',
    '三、自评结论',
    '本年度自评得分95.5分，等级为优。',
    '四、园区的小花园',
    '花园里种了桂花。',
  ].join('\n')

const txt = (name: string, year: number, mark: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text(year, mark)),
})

async function choose(page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) {
  await page.locator('input[type=file]').setInputFiles(files)
}
const uploads = (page: Page) => page.getByRole('list', { name: '正在导入的文件' }).getByRole('listitem')

it('says what to do where nothing was imported, and leads there from the board', async () => {
  const page = await open('/', { as: 'clerk' })
  await page.getByRole('link', { name: '从文件导入' }).click()
  await page.getByRole('heading', { level: 1, name: '导入' }).waitFor()
  await page.getByText('每个文件不超过 20 MB', { exact: false }).waitFor()
  await page.getByRole('heading', { name: '还没有导入过文件' }).waitFor()
  await inEveryLook(page, expectAccessible)
})

it('says when the document names another department than the one it would become a report of', async () => {
  const page = await open('/', { as: 'clerk' })
  await giveFurther(page.context())
  await page.goto('/imports')
  const file = txt('别处的报告.txt', YEARS.import, '庚')
  await choose(page, [
    { ...file, buffer: Buffer.from(file.buffer.toString().replaceAll(NAME, '青石县水利局')) },
  ])
  await uploads(page).getByRole('link', { name: /核对/ }).click()
  // Of several departments none is chosen unasked.
  await page.getByRole('combobox', { name: '部门', exact: true }).fill('信丰')
  await page.getByRole('option', { name: NAME }).click()
  const note = page.getByText(/^文件里的部门是“青石县水利局”/)
  await note.waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('tab', { name: /基本情况/ }).click()
  await page.getByLabel('部门名称（原文）').fill(NAME)
  await page.getByLabel('标题').focus()
  await note.waitFor({ state: 'detached' })
})

it('makes a report of a document: corrected beside the original, mapped, accepted', async () => {
  const page = await open('/imports', { as: 'clerk' })
  const year = YEARS.import
  await choose(page, [txt('去年的报告.txt', year, '甲')])
  await uploads(page).getByRole('link', { name: /核对/ }).click()
  await page.getByRole('heading', { level: 1, name: '去年的报告.txt' }).waitFor()
  await inEveryLook(page, expectAccessible)

  await page.getByRole('tab', { name: /基本情况/ }).click()
  const executed = page.getByLabel('全年执行数（万元）')
  await executed.waitFor()
  expect(await executed.inputValue()).toBe('1,200.48')
  await executed.focus()
  await page.locator('[data-spot] mark', { hasText: '1,200.48' }).waitFor()
  await inEveryLook(page, expectAccessible)

  await executed.fill('1200.50')
  await page.getByLabel('标题').focus()
  await page.getByText(/^已保存 /).waitFor()

  // From the original to the draft.
  await page.getByRole('button', { name: /^第 5 段，读出/ }).click()
  await page.getByRole('button', { name: /整体数字 · 全年执行数/ }).click()
  await expect.poll(() => executed.evaluate((field) => field === document.activeElement)).toBe(true)

  await page.getByRole('tab', { name: /章节/ }).click()
  await page.getByText('对应到模板：').waitFor()
  const garden = page.getByRole('combobox', { name: /小花园.*成为/ })
  expect(await garden.inputValue()).toBe('')
  const goal = page.getByRole('textbox', { name: '标题' }).last()
  await goal.fill('园区的大花园')
  await goal.blur()
  await page.getByText(/^已保存 /).waitFor()
  await inEveryLook(page, expectAccessible)

  const bar = page.getByRole('form', { name: '接受为报告' })
  expect(await bar.getByLabel('预算年度').inputValue()).toBe(String(year))
  await bar.getByRole('button', { name: '接受并生成报告' }).click()
  await page.waitForURL(/\/reports\//)
  await page.getByText('已由“去年的报告.txt”生成这份草稿', { exact: false }).waitFor()
  await page.getByRole('heading', { name: /园区的大花园/ }).waitFor()
  await page.getByText('花园里种了桂花。').waitFor()
  await page
    .getByRole('region', { name: '报告的主要数字' })
    .getByText(/^1,200\.50?$/)
    .waitFor()
  await inEveryLook(page, expectAccessible)

  await page.goto('/imports')
  await page.getByText('已成为报告').waitFor()
  await page.getByRole('link', { name: '去年的报告.txt', exact: true }).click()
  await page.getByText('已生成报告，这里只能查看：').waitFor()
  expect(await page.getByRole('button', { name: '接受并生成报告' }).count()).toBe(0)
  await page.getByRole('tab', { name: /基本情况/ }).click()
  expect(await page.getByLabel('全年执行数（万元）').isEditable()).toBe(false)
  await inEveryLook(page, expectAccessible)
})

it('reads a Word document with a table, whose rows are corrected in the grid', async () => {
  const page = await open('/imports', { as: 'clerk' })
  const buffer = docxOf([
    `${NAME}2022年度项目支出绩效自评总报告`,
    { heading: '一、项目情况', level: 1 },
    {
      rows: [
        ['序号', '项目名称', '年初预算数（万元）', '全年执行数（万元）', '得分'],
        ['1', '园区道路修缮', '120.5', '118.2', '96'],
        ['2', '雨水管网改造', '80', '40.25', '88'],
      ],
    },
  ])
  await choose(page, [{ name: '项目.docx', mimeType: 'application/octet-stream', buffer }])
  await uploads(page).getByRole('link', { name: /核对/ }).click()
  await page.getByRole('tab', { name: /^项目/ }).click()
  const grid = page.getByRole('grid', { name: '项目' })
  await grid.getByRole('gridcell', { name: '118.2' }).click()
  await page.locator('td.cell', { hasText: '118.2' }).waitFor()
  await page.keyboard.type('119.2')
  await page.keyboard.press('Enter')
  await page.getByText(/^已保存 /).waitFor()
  await inEveryLook(page, expectAccessible)
  const kept = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('CorrectImport') ?? false,
  )
  await page.getByRole('button', { name: '撤销' }).first().click()
  await grid.getByRole('gridcell', { name: '118.2' }).waitFor()
  await kept
  await page.reload()
  await page.getByRole('tab', { name: /^项目/ }).click()
  await grid.getByRole('gridcell', { name: '118.2' }).waitFor()
})

it('says at its row why a file is refused, brings in the others, and notices the same file', async () => {
  const page = await open('/imports', { as: 'clerk' })
  const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(2000, 7)])
  await choose(page, [
    { name: '照片.docx', mimeType: 'application/octet-stream', buffer: picture },
    txt('一.txt', 2021, '乙'),
    txt('二.txt', 2021, '丙'),
    txt('三.txt', 2021, '丁'),
  ])
  const rows = uploads(page)
  await expect.poll(() => rows.filter({ hasText: '已读出' }).count(), { timeout: 30_000 }).toBe(3)
  const bad = rows.filter({ hasText: '照片.docx' })
  await bad.getByText('没有导入').waitFor()
  expect((await bad.getByRole('alert').innerText()).length).toBeGreaterThan(8)
  expect(await bad.getByRole('button', { name: '重试' }).count()).toBe(0)
  await inEveryLook(page, expectAccessible)

  await choose(page, [txt('又一次.txt', 2021, '乙')])
  await rows
    .filter({ hasText: '又一次.txt' })
    .getByText(/这个文件 .* 已导入过/)
    .waitFor()

  await page.getByRole('button', { name: '丢弃导入：又一次.txt' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '丢弃', exact: true }).click()
  await expect.poll(() => page.getByRole('button', { name: '丢弃导入：又一次.txt' }).count()).toBe(0)
})

it('keeps what could not be sent while nobody answers, and sends it later', async () => {
  const page = await open('/imports', { as: 'clerk' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.context().setOffline(true)
  await choose(page, [txt('断网.txt', 2021, '戊')])
  const row = uploads(page).filter({ hasText: '断网.txt' })
  await row.getByText('连不上服务器', { exact: false }).waitFor()
  await page.context().setOffline(false)
  await row.getByRole('button', { name: '重试' }).click()
  await row.getByRole('link', { name: /核对/ }).click()

  await page.getByRole('tab', { name: /基本情况/ }).click()
  await page.context().setOffline(true)
  await page.getByLabel('标题').fill('断网时写的标题')
  await page.getByLabel('年度', { exact: true }).focus()
  await page.getByText(/^没有保存：/).waitFor()
  await page.context().setOffline(false)
  await page.getByText(/^已保存 /).waitFor()
  await page.reload()
  await page.getByRole('tab', { name: /基本情况/ }).click()
  expect(await page.getByLabel('标题').inputValue()).toBe('断网时写的标题')
})

it('says so where somebody has corrected it in another window', async () => {
  const page = await open('/imports', { as: 'clerk' })
  await choose(page, [txt('两处.txt', 2021, '己')])
  await uploads(page).getByRole('link', { name: /核对/ }).click()
  await page.getByRole('tab', { name: /基本情况/ }).click()
  const other = await page.context().newPage()
  await other.goto(page.url())
  await other.getByRole('tab', { name: /基本情况/ }).click()
  await other.getByLabel('标题').fill('那边的标题')
  await other.getByLabel('年度', { exact: true }).focus()
  await other.getByText(/^已保存 /).waitFor()

  await page.getByLabel('标题').fill('这边的标题')
  await page.getByLabel('年度', { exact: true }).focus()
  await page.getByText('这次导入在别的窗口改过', { exact: false }).waitFor()
  await page.getByRole('tab', { name: /基本情况/ }).click()
  expect(await page.getByLabel('标题').inputValue()).toBe('那边的标题')
})

it('hands out a report as data, which comes in again', async () => {
  const page = await open('/', { as: 'clerk' })
  const { id } = await newDraft(page.context())
  await page.goto(`/reports/${id}/print`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出数据' }).click(),
  ])
  const path = await download.path()
  await page.goto('/imports')
  await page.locator('input[type=file]').setInputFiles({
    name: '数据.json',
    mimeType: 'application/json',
    buffer: readFileSync(path),
  })
  await uploads(page).getByRole('link', { name: /核对/ }).click()
  await page.getByRole('tab', { name: /章节/ }).waitFor()
  await inEveryLook(page, expectAccessible)
})

it('says what is wrong with a document before it is accepted, and leads there', async () => {
  const page = await open('/imports', { as: 'clerk' })
  const file = txt('有错的报告.txt', YEARS.import, '壬')
  await choose(page, [{ ...file, buffer: Buffer.from(file.buffer.toString().replace('率96%', '率66%')) }])
  await uploads(page).getByRole('link', { name: /核对/ }).click()
  await page.getByRole('tab', { name: /问题/ }).click()
  const panel = page.getByRole('tabpanel', { name: /问题/ })
  const wrong = panel.getByRole('listitem').filter({ hasText: '执行率应为96%' })
  await wrong.waitFor()
  await inEveryLook(page, expectAccessible)
  await wrong.getByRole('button', { name: /看草稿：/ }).click()
  await expect
    .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).value))
    .toBe('预算执行情况')
  await page.locator('[data-spot]').first().waitFor()
})

it('is offered to nobody who does not write', async () => {
  const page = await open('/', { as: 'reviewer' })
  await page.getByRole('table', { name: '总览' }).waitFor()
  expect(await page.getByRole('link', { name: '从文件导入' }).count()).toBe(0)
  await page.goto('/imports')
  await page.getByRole('heading', { level: 1, name: /无权|不能/ }).waitFor()
})
