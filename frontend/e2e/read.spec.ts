import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'

const open = useBrowser()

async function openReport(department: RegExp, cell = 0) {
  const page = await open('/')
  await page.getByRole('row', { name: department }).getByRole('link').nth(cell).click()
  await page.getByRole('article').waitFor()
  return page
}

it('opens a report from the board and shows its figures', async () => {
  const page = await openReport(/阳西/)
  await page.getByRole('heading', { level: 1, name: /阳西县高新技术产业开发区管理委员会2023年度/ }).waitFor()
  const figures = await page.getByRole('region', { name: '报告的主要数字' }).innerText()
  expect(figures.replace(/\s+/g, ' ')).toMatch(
    /全年预算数 万元 3,115\.48 .*全年执行数 万元 3,115\.27 .*99\.99 .*96/,
  )
  expect(await page.title()).toContain('阳西')
})

it('shows every project with the digits of the document', async () => {
  const page = await openReport(/信丰/)
  const funds = page.getByRole('table', { name: /项目资金/ })
  const rows = funds.getByRole('row')
  expect(await rows.first().innerText()).toMatch(/项目名称[^]*万元/)
  const land = funds.getByRole('row', { name: /征地拆迁及报批专项资金/ }).nth(1)
  expect((await land.innerText()).split(/\s+/)).toEqual(
    expect.arrayContaining(['17,588', '11,188.5276', '63.61']),
  )
  const scores = page.getByRole('table', { name: /项目评分/ })
  expect(await scores.getByRole('row').count()).toBeGreaterThan(33)
})

it('follows the reader in the outline, and a link to a section leads to it', async () => {
  const page = await openReport(/阳西/)
  const outline = page.getByRole('navigation', { name: '目录' })
  await outline.getByRole('link', { name: '三、绩效自评分析' }).click()
  await page.waitForFunction(() =>
    document.querySelector('nav [aria-current=location]')?.textContent?.includes('三、绩效自评分析'),
  )
  const section = await open(page.url())
  const heading = section.getByRole('heading', { name: '三、绩效自评分析' })
  await heading.waitFor()
  await expect.poll(async () => (await heading.boundingBox())!.y, { timeout: 5000 }).toBeLessThan(300)
})

it.each([
  [/青云谱/, 0],
  [/信丰/, 0],
  [/信丰/, 1],
  [/临武/, 0],
  [/阳西/, 0],
])('is readable by everyone: %s, report %i', async (department, cell) => {
  const page = await openReport(department, cell)
  await inEveryLook(page, expectAccessible)
})

it('keeps header and first column of a table in view, and the page still', async () => {
  const page = await openReport(/信丰/)
  const frame = page.getByRole('region', { name: /项目资金/ })
  await frame.scrollIntoViewIfNeeded()
  const corner = frame.getByRole('columnheader', { name: '项目名称' })
  const before = await corner.boundingBox()
  await frame.evaluate((box) => box.scrollTo(200, 400))
  expect(await frame.evaluate((box) => box.scrollTop)).toBeGreaterThan(0)
  expect(await corner.boundingBox()).toEqual(before)
})
