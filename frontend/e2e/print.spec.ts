import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, PHONE, useBrowser } from './browser'

const open = useBrowser()

async function openPrint(page: Page, name = /临武/) {
  await page.getByRole('row', { name }).getByRole('link').first().click()
  await page.getByRole('link', { name: '打印' }).click()
  await page.waitForURL(/\/print$/)
}

async function firstBytes(download: Download, count: number) {
  return readFileSync(await download.path())
    .subarray(0, count)
    .toString('latin1')
}

it('shows the printed report in the page, and hands it out as a file', async () => {
  const page = await open('/')
  await openPrint(page)

  const first = page.getByRole('region', { name: /^第 1 页/ })
  await first.getByText('绩效自评报告').first().waitFor({ state: 'attached' })
  const drawn = await first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.some((value, index) => index % 4 !== 3 && value < 128)
  })
  expect(drawn).toBe(true)
  await inEveryLook(page, expectAccessible)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 PDF' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/临武.*\.pdf$/)
  expect(await firstBytes(download, 5)).toBe('%PDF-')
})

it('leads back to the report', async () => {
  const page = await open('/')
  await openPrint(page)
  await page.getByRole('link', { name: '返回报告' }).click()
  await page.getByRole('article').waitFor()
})

it('says in words how far the report is and what lies across its pages', async () => {
  const page = await open('/')
  await openPrint(page)
  await page.getByText(/^第 \d+ 版$/).waitFor()
  await page.getByText('已公开', { exact: true }).waitFor()
  await page.getByText('已定稿，没有“草稿”水印').waitFor()
})

it('shows the web page in a frame that runs nothing, under the same words', async () => {
  const page = await open('/')
  await openPrint(page)
  const printed: string[] = []
  page.on('request', (request) => void (request.url().includes('print.html') && printed.push(request.url())))
  await page.getByRole('link', { name: '网页' }).click()
  await page.waitForURL(/format=html/)
  const frame = page.frameLocator('iframe')
  await frame.getByText('绩效自评报告').first().waitFor()
  // Of our own origin, but nothing runs in it.
  expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin')
  await page.locator('iframe').waitFor()
  expect(printed).toHaveLength(1)
  await inEveryLook(page, expectAccessible)

  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载网页' }).click()
  expect((await coming).suggestedFilename()).toMatch(/临武.*\.html$/)

  // Opened by itself, to be printed: its own policy lets it have its style, and it is as accessible as our pages.
  await page.goto((await page.getByRole('link', { name: '打印…' }).getAttribute('href'))!)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await inEveryLook(page, expectAccessible)
})

it.each([
  ['Word', '下载 Word', /临武.*\.docx$/],
  ['Excel', '下载 Excel', /临武.*\.xlsx$/],
])('says what is in %s and hands it out', async (tab, button, name) => {
  const page = await open('/')
  await openPrint(page)
  await page.getByRole('link', { name: tab, exact: true }).click()
  await inEveryLook(page, expectAccessible)
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).focus()
  await page.keyboard.press('Enter')
  const download = await coming
  expect(download.suggestedFilename()).toMatch(name)
  expect(await firstBytes(download, 4)).toBe('PK\x03\x04')
  await page.getByText(/^已下载：.*临武/).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(button)
})

it('keeps part, layout and format in the address, and shows the same to whoever opens it', async () => {
  const page = await open('/')
  await openPrint(page)
  await page.getByLabel('版式').selectOption({ label: '办公习惯' })
  await page.waitForURL(/profile=office/)
  await page.getByLabel('内容').selectOption({ label: '自评表：全部' })
  await page.waitForURL(/part=forms/)
  await page.getByRole('region', { name: /^第 1 页/ }).waitFor()

  const other = await open(page.url())
  await other.getByRole('region', { name: /^第 1 页/ }).waitFor()
  expect(await other.getByLabel('版式').locator('option:checked').innerText()).toBe('办公习惯')
  expect(await other.getByLabel('内容').locator('option:checked').innerText()).toBe('自评表：全部')
})

it('says why nothing is printed, and prints when tried again', async () => {
  const page = await open('/')
  await page.route('**/print.pdf', (route) =>
    route.fulfill({ status: 503, json: { detail: '等待打印的报告太多，请过几秒再试。' } }),
  )
  await openPrint(page)
  await page.getByRole('alert').getByText('服务器正忙').waitFor()
  await page.getByText('等待打印的报告太多，请过几秒再试。').waitFor()
  await inEveryLook(page, expectAccessible)
  await page.unroute('**/print.pdf')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByRole('region', { name: /^第 1 页/ }).waitFor()
})

it('says why no web page is printed, and prints it when tried again', async () => {
  const page = await open('/')
  await openPrint(page)
  await page.route('**/print.html', (route) =>
    route.fulfill({ status: 503, json: { detail: '等待打印的报告太多，请过几秒再试。' } }),
  )
  await page.getByRole('link', { name: '网页' }).click()
  await page.getByRole('alert').getByText('服务器正忙').waitFor()
  await page.getByText('等待打印的报告太多，请过几秒再试。').waitFor()
  expect(await page.getByRole('button', { name: '下载网页' }).count()).toBe(0)
  await page.unroute('**/print.html')
  await page.getByRole('button', { name: '重试' }).click()
  await page.frameLocator('iframe').getByText('绩效自评报告').first().waitFor()
})

it('says so when the one form asked for is not there', async () => {
  const page = await open('/')
  await openPrint(page)
  await page.goto(`${page.url()}?part=forms&project=01890000-0000-7000-8000-000000000000`)
  await page.getByRole('heading', { name: '没有这张自评表' }).waitFor()
  await page.getByRole('link', { name: '打印整份报告' }).click()
  await page.getByRole('region', { name: /^第 1 页/ }).waitFor()
})

it('is usable on a phone', async () => {
  const page = await open('/', { viewport: PHONE })
  await page.locator('a[href^="/reports/"]').first().click()
  await page.getByRole('link', { name: '打印' }).click()
  await page.getByRole('region', { name: /^第 1 页/ }).waitFor()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Word', exact: true }).click()
  await page.getByRole('button', { name: '下载 Word' }).waitFor()
  await expectAccessible(page)
})
