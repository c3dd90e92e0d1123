import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, PHONE, useBrowser } from './browser'

const open = useBrowser()
const LINWU = /临武高新技术产业开发区管理委员会/

it('opens on the board: four departments, five reports, what was filed in each year', async () => {
  const page = await open('/')
  const board = page.getByRole('table', { name: '总览' })
  await board.waitFor()
  expect(await board.getByRole('rowheader').count()).toBe(4)
  expect(await board.getByRole('cell').getByRole('link').count()).toBe(5)

  const linwu = board.getByRole('row', { name: LINWU }).getByRole('link')
  expect(await linwu.innerText()).toMatch(/91[^]*良好/)
  expect(await board.getByRole('columnheader', { name: '2023 年度' }).innerText()).toContain('2 个部门')
  expect(await board.getByRole('row', { name: LINWU }).getByText('未填报').count()).toBe(5)
  await inEveryLook(page, expectAccessible)
})

it('keeps region, name and order in the address, and shows the same to whoever opens it', async () => {
  const page = await open('/')
  await page.getByRole('button', { name: '信丰县', exact: true }).click()
  await page.getByText('1 个部门', { exact: true }).first().waitFor()
  expect(page.url()).toContain('region=360722')

  await page.getByRole('button', { name: '全部区划' }).click()
  await page.getByLabel('按名称筛选部门').fill('高新')
  await page.getByRole('heading', { name: '总览 3 个部门' }).waitFor()
  await page.getByLabel('排序').selectOption({ label: '最近得分' })
  await page.getByRole('button', { name: '升序' }).click()
  await page.waitForURL(/order=LATEST_SCORE&direction=DESC/)

  const other = await open(page.url())
  await other.getByRole('heading', { name: '总览 3 个部门' }).waitFor()
  expect(await other.getByRole('rowheader').first().innerText()).toContain('阳西')
})

it('says so when nothing matches, and leads back to everything', async () => {
  const page = await open('/?name=并不存在的部门')
  await page.getByRole('heading', { name: '没有符合条件的部门' }).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.getByRole('heading', { name: '总览 4 个部门' }).waitFor()
})

it('goes from report to report by arrow keys and opens one by Enter', async () => {
  const page = await open('/')
  const links = page.getByRole('table', { name: '总览' }).getByRole('cell').getByRole('link')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
})

it('is a list of departments on a phone', async () => {
  const page = await open('/', { viewport: PHONE })
  await page.getByRole('heading', { name: LINWU }).waitFor()
  expect(await page.getByRole('table').count()).toBe(0)
  expect(await page.getByRole('listitem').getByRole('link').count()).toBe(5)
  await page.locator('[aria-controls=own-menu]').click()
  await page.getByRole('navigation', { name: '我的菜单' }).getByRole('link', { name: '比较' }).click()
  await page.getByRole('heading', { level: 1, name: '比较' }).waitFor()
})
