import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, paste, useBrowser } from './browser'
import { ask, newDraft } from './drafts'

const open = useBrowser()

/** A new report of projects with its grid open. */
async function openProjects(): Promise<Page> {
  const page = await open('/', { as: 'clerk' })
  const { id } = await newDraft(page.context(), { kind: 'PROJECT_EXPENDITURE' })
  await page.goto(`/reports/${id}`)
  await openGrid(page)
  return page
}

async function openGrid(page: Page) {
  await page.getByRole('button', { name: '编辑 项目资金' }).click()
  await page.getByRole('grid', { name: '项目' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.frame') !== null)).toBe(true)
}

const panel = (page: Page) => page.getByRole('dialog', { name: '项目' })
const cell = (page: Page, name: string) => panel(page).getByRole('gridcell', { name, exact: true }).first()
const saved = (page: Page) =>
  panel(page)
    .getByText(/^已保存/)
    .waitFor()
const rows = async (page: Page) =>
  Number(await panel(page).getByRole('grid').getAttribute('aria-rowcount')) - 2
const figures = async (page: Page) =>
  (await panel(page).getByRole('region', { name: '报告的主要数字' }).innerText()).replace(/\s+/g, ' ')

/** What was typed is sent after a lull, and then the report is read again. */
const figuresSay = (page: Page, what: RegExp) =>
  expect.poll(() => figures(page), { timeout: 15_000 }).toMatch(what)

const HEAD = '序号\t项目名称\t项目编码\t年初预算数（万元）\t全年执行数（万元）\t自评得分'
const line = (n: number) => `${n}\t道路养护${n}\tGRID-${n}\t"1,${100 + n}.50"\t￥${900 + n}\t95`
const TABLE = [HEAD, ...Array.from({ length: 31 }, (_, index) => line(index + 1))].join('\r\n')

async function pasteTable(page: Page) {
  await paste(page, TABLE)
  const dialog = page.getByRole('dialog', { name: '按列名粘贴' })
  expect(await dialog.getByRole('status').innerText()).toContain('新增 31 行')
  await dialog.getByRole('button', { name: '粘贴' }).click()
  await saved(page)
}

it('takes 31 projects from Excel, and a corrected score changes the grade; undoing changes it back', async () => {
  const page = await openProjects()
  await inEveryLook(page, expectAccessible)
  await panel(page).getByRole('button', { name: '添加一行' }).focus()
  await page.locator('dialog .frame').focus()
  await pasteTable(page)
  expect(await rows(page)).toBe(31)
  await figuresSay(page, /得分 95(\.00)? 等级 优/)
  expect(await figures(page)).toContain('全年执行数 万元 28,396')

  await cell(page, '95').click()
  await page.keyboard.press('Control+Shift+ArrowDown')
  await paste(page, '７０分')
  await figuresSay(page, /得分 70(\.00)? 等级 中/)
  await page.keyboard.press('Control+z')
  await figuresSay(page, /得分 95(\.00)? 等级 优/)
  await inEveryLook(page, expectAccessible)
})

it('is used with the keyboard alone', async () => {
  const page = await openProjects()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('河道清淤')
  await page.keyboard.press('Tab')
  await page.keyboard.type('KEY-1')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('污水处理')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Alt+ArrowUp')
  await saved(page)
  const names = () => panel(page).locator('tbody tr[data-row] td:nth-child(2)').allInnerTexts()
  await expect.poll(names).toEqual([expect.any(String), '河道清淤'])

  await page.keyboard.press('Home')
  await page.keyboard.press('F2')
  await page.keyboard.type('厂')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Delete')
  await panel(page).getByText('请填写这一格。').waitFor()
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Delete')
  await expect.poll(() => rows(page)).toBe(1)
  await saved(page)
  await page.keyboard.press('Escape')
  await panel(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('编辑')
  await page
    .getByRole('table', { name: /项目资金/ })
    .getByRole('row', { name: '污水处理' })
    .waitFor()
})

it('says in the cell what is wrong, keeps it over a reload and sends it when it is mended', async () => {
  const page = await openProjects()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.type('桥梁加固')
  for (const bad of [
    ['-5', '不能是负数。'],
    ['约三万', '“约三万”不是数'],
    ['12345678901234567890', '数太大'],
    ['1.2345678', '最多 6 位小数'],
  ] as const) {
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(bad[0])
    await page.keyboard.press('Enter')
    await panel(page).locator('.bubble').getByText(bad[1]).waitFor()
  }
  await panel(page).getByText('有错误（1 处）').waitFor()
  await inEveryLook(page, expectAccessible)

  page.on('dialog', (leave) => void leave.accept())
  await page.reload()
  await page.getByRole('button', { name: '去修改' }).click()
  await panel(page).locator('.bubble').getByText('最多 6 位小数').waitFor()
  await page.keyboard.type('𠮷<script>')
  await page.keyboard.press('Enter')
  await panel(page).locator('.bubble').getByText('“𠮷<script>”不是数').waitFor()
  await page.keyboard.type('1.5亿元')
  await page.keyboard.press('Enter')
  await saved(page)
  const id = new URL(page.url()).pathname.split('/')[2]
  const { report } = await ask<{ report: { projects: { nodes: { name: string; approved: string }[] } } }>(
    page.context(),
    'query ($id: ID!) { report(id: $id) { projects { nodes { name approved } } } }',
    { id },
  )
  const { approved } = report.projects.nodes.find(({ name }) => name === '桥梁加固')!
  expect(Number(approved)).toBe(15_000)
})

it('refuses a paste of 5,000 rows with one sentence and pastes nothing', async () => {
  const page = await openProjects()
  const before = await rows(page)
  await paste(page, Array.from({ length: 5000 }, (_, index) => `项目${index}`).join('\r\n'))
  const refusal = await page.getByRole('alert').innerText()
  expect(refusal).toContain('粘贴的内容有 5000 行，一次最多 1000 行。没有粘贴')
  expect(await rows(page)).toBe(before)
})
