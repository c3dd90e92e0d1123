import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'

const open = useBrowser()
const MARK = /V\d+(?:-[0-9A-Z]{4}){3}/

/** The mark at the foot of the first page, as somebody reads it from the paper. */
async function markOf(page: Page): Promise<string> {
  await page.getByRole('row', { name: /临武/ }).getByRole('link').first().click()
  await page.getByRole('link', { name: '打印' }).click()
  const text = page.getByRole('main').getByText(MARK).first()
  await text.waitFor({ state: 'attached' })
  return MARK.exec(await text.innerText())![0]
}

it('says of a mark what it was printed from, however it is typed', async () => {
  const page = await open('/')
  const mark = await markOf(page)
  await page.getByRole('link', { name: '核对打印标记' }).click()
  await page.getByLabel('打印标记').fill(mark.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByRole('heading', { name: '与现在的报告一致' }).waitFor()
  await page.getByText(mark, { exact: true }).waitFor()
  await page
    .getByRole('main')
    .getByRole('link', { name: /临武.*绩效自评报告/ })
    .waitFor()
  await page.getByRole('definition').filter({ hasText: '临武' }).first().waitFor()
  await inEveryLook(page, expectAccessible)

  await page.getByLabel('打印标记').fill('')
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('请输入页脚的标记。').waitFor()
  expect(await page.getByRole('heading', { name: '与现在的报告一致' }).count()).toBe(0)

  const other = await open(`/verify/${mark}`)
  await other.getByRole('heading', { name: '与现在的报告一致' }).waitFor()
})

it('says plainly that it knows no such mark', async () => {
  const page = await open('/')
  await page.getByRole('button', { name: '审核' }).click()
  await page.getByRole('link', { name: '核对打印标记' }).click()
  await page.getByRole('button', { name: '核对' }).click()
  await page.getByText('请输入页脚的标记。').waitFor()
  await page.getByLabel('打印标记').fill('V1-0000-0000-0000')
  await page.getByLabel('打印标记').press('Enter')
  await page.getByRole('heading', { name: '没有查到标记 V1-0000-0000-0000' }).waitFor()
  expect(page.url()).toContain('/verify/V1-0000-0000-0000')
  await inEveryLook(page, expectAccessible)
})
