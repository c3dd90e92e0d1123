import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'

const open = useBrowser()

it('shows the printed report in the page, and hands it out as a file', async () => {
  const page = await open('/')
  await page.getByRole('row', { name: /临武/ }).getByRole('link').first().click()
  await page.getByRole('link', { name: '打印' }).click()
  await page.waitForURL(/\/print$/)

  const first = page.getByRole('region', { name: /^第 1 页/ })
  await first.getByText('绩效自评报告').first().waitFor({ state: 'attached' })
  const drawn = await first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height)
    return data.some((value, index) => index % 4 !== 3 && value < 128)
  })
  expect(drawn).toBe(true)
  await inEveryLook(page, expectAccessible)

  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: '下载 PDF' }).click()
  const download = await coming
  expect(download.suggestedFilename()).toMatch(/临武.*\.pdf$/)
  expect(
    readFileSync(await download.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
})

it('leads back to the report', async () => {
  const page = await open('/')
  await page.getByRole('row', { name: /临武/ }).getByRole('link').first().click()
  await page.getByRole('link', { name: '打印' }).click()
  await page.getByRole('link', { name: '返回报告' }).click()
  await page.getByRole('article').waitFor()
})
