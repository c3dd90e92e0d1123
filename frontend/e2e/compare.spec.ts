import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser, type Opening } from './browser'
import { startServer, type StartedServer } from './server.mjs'
import { cellsOf } from './sheets'

/** A server of its own, with forty made-up departments of five years beside the samples. */
let server: StartedServer
beforeAll(async () => {
  server = await startServer('compare', { ZIPING_MADE_UP: '40x5' })
}, 180_000)
afterAll(() => server.stop())

const browse = useBrowser()
const open = (path: string, opening: Opening = {}) =>
  browse(path, { as: 'analyst', baseURL: server.base, ...opening })

const LINWU = '临武高新技术产业开发区管理委员会'
const table = (page: Page) => page.getByRole('table', { name: '部门与年度数据表' })
const stage = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

/** Everything is there, and the chart is drawn. */
async function stands(page: Page, chart = '热力图') {
  await table(page).waitFor()
  await stage(page, chart).locator('canvas').first().waitFor()
}

/** What the browser keeps when a link or a button is pressed. */
async function download(page: Page, press: () => Promise<void>) {
  const coming = page.waitForEvent('download')
  await press()
  const file = await coming
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

it('opens on the heat map of all departments and the newest five years, in every look', async () => {
  const page = await open('/')
  await page.getByRole('link', { name: '比较', exact: true }).click()
  await stands(page)
  expect(new URL(page.url()).search).toBe('')
  expect(await table(page).getAttribute('aria-rowcount')).toBe('46')
  const linwu = table(page).getByRole('row', { name: LINWU })
  expect(await linwu.getByRole('link', { name: '91', exact: true }).count()).toBe(1)
  expect(await linwu.getByText('未填报').count()).toBe(4)
  expect(await page.getByRole('img').first().getAttribute('aria-label')).toMatch(
    /^热力图：44 个部门 2020 至 2024 年度的得分/,
  )
  await inEveryLook(page, expectAccessible)
})

it.each(['趋势', '执行与得分', '等级分布', '排名'])('draws %s, in every look', async (name) => {
  const page = await open('/compare')
  await stands(page)
  await page.getByRole('button', { name, exact: true }).click()
  await stands(page, name)
  await inEveryLook(page, expectAccessible)
})

it('lists what stands out, with the reason in words', async () => {
  const page = await open('/compare?chart=OUTLIERS')
  const list = page.getByRole('table', { name: '离群' })
  await list.waitFor()
  expect(await list.getByRole('row').nth(1).innerText()).toMatch(/中位数.*稳健 z 值/s)
  await inEveryLook(page, expectAccessible)
  await list.getByRole('row').nth(1).getByRole('link').click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
})

it('keeps everything that is chosen in the address, and shows the same to whoever opens it', async () => {
  const page = await open('/compare')
  await stands(page)
  await page.getByLabel('行政区划').selectOption({ label: '　　信丰县' })
  await page.waitForURL(/region=360722/)
  await page.getByLabel('行政区划').selectOption('')
  await page.getByLabel('同类组').selectOption('开发区')
  await page.getByLabel('从哪一年').selectOption('2022')
  await page.getByLabel('按名称筛选部门').fill('高新技术产业开发区')
  await page.waitForURL(/name=/)
  await page.getByRole('button', { name: '执行率', exact: true }).click()
  await table(page)
    .getByRole('button', { name: /^2023 得分/ })
    .click()
  await page.waitForURL(/order=SCORE/)
  const address = new URL(page.url())
  expect(Object.fromEntries(address.searchParams)).toEqual({
    years: '2022,2023,2024',
    peerGroup: '开发区',
    name: '高新技术产业开发区',
    measure: 'EXECUTION_RATE',
    order: 'SCORE',
    orderYear: '2023',
    direction: 'DESC',
  })
  await table(page).getByRole('rowheader').first().getByText('阳西').waitFor()
  const seen = await table(page).innerText()

  const other = await open(address.pathname + address.search, { as: 'reviewer' })
  await stands(other)
  await other.getByText('2 个部门').first().waitFor({ state: 'attached' })
  expect(await table(other).innerText()).toBe(seen)
  expect(await other.getByLabel('同类组').inputValue()).toBe('开发区')
})

it('goes from a mark to its report, by mouse and by keyboard', async () => {
  const page = await open('/compare?name=高新技术')
  await stands(page)
  const place = stage(page, '热力图')
  await place.focus()
  for (const key of ['ArrowDown', 'ArrowDown', 'End']) await page.keyboard.press(key)
  await page.getByText(`${LINWU} · 2024 年度，得分 91 良好`).waitFor({ state: 'attached' })
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: /临武/ }).first().waitFor()

  await page.goBack()
  await stands(page)
  // Its cell: below the head, second row, last of five columns right of the names.
  const { width } = (await place.boundingBox())!
  const room = 280
  await place.click({ position: { x: width - 12 - (width - room - 12) / 10, y: 32 + 28 * 1.5 } })
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
  await page.getByRole('heading', { name: /临武/ }).first().waitFor()
})

it('goes from the table to the report, and from a name to the department alone', async () => {
  const page = await open('/compare')
  await stands(page)
  await table(page).getByRole('button', { name: LINWU }).click()
  await page.waitForURL(/codes=431025001/)
  await page.getByText('2020、2021、2022、2023 年度没有符合条件的报告').waitFor()
  await page.getByRole('button', { name: /^已选 1 个部门/ }).click()
  await page.waitForURL((url) => !url.search)
  await table(page).getByRole('row', { name: LINWU }).getByRole('link').click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
})

it('shows the reports behind a part of a bar', async () => {
  const page = await open('/compare?chart=GRADES&name=高新技术&years=2024')
  await stands(page, '等级分布')
  await stage(page, '等级分布').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: '2024 年度 · 良好' })
  await dialog.getByText('1 份，占 1 份的 100.00%').waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByRole('link', { name: LINWU }).click()
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/)
})

it('hands out pictures with title, filter and source, light also from a dark page', async () => {
  const page = await open('/compare?peerGroup=开发区', { colorScheme: 'dark' })
  await stands(page)
  const save = (name: string) => () => page.getByRole('button', { name, exact: true }).click()
  const png = await download(page, save('PNG'))
  expect(png.name).toMatch(/热力图.*\.png$/)
  expect(png.content.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n')
  expect(png.content.readUInt32BE(16)).toBe(2400)

  const svg = await download(page, save('SVG'))
  expect(svg.name).toMatch(/热力图.*\.svg$/)
  const drawing = svg.content.toString('utf8')
  for (const words of ['2020—2024年部门绩效自评比较：热力图', '同类组“开发区”', '来源：', '>91<'])
    expect(drawing).toContain(words)
  expect(drawing).toMatch(/<rect width="1200"[^>]* fill="#fff(fff)?">/)
  // Elsewhere: in the page its content policy would be told of the drawing's own styles.
  const elsewhere = await page.context().newPage()
  const root = await elsewhere.evaluate(
    (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName,
    drawing,
  )
  expect(root).toBe('svg')
})

it('hands out the same numbers as CSV and as a workbook', async () => {
  const page = await open('/compare?peerGroup=开发区&years=2023,2024&order=SCORE&direction=DESC')
  await stands(page)
  const press = (name: string) => () => page.getByRole('link', { name, exact: true }).click()
  const csv = await download(page, press('CSV'))
  expect(csv.name).toMatch(/\.csv$/)
  const lines = csv.content.toString('utf8').split(/\r?\n/)
  const [head, line] = [lines[0], lines.find((one) => one.includes(`${LINWU},`) && one.includes(',2024,'))]
  const score = head!.split(',').indexOf('得分')
  expect(line!.split(',')[score]).toBe('91')

  const book = await download(page, press('Excel'))
  expect(book.name).toMatch(/\.xlsx$/)
  const rows = cellsOf(book.content)
  const row = rows.find((cells) => cells.includes(LINWU) && cells.includes('2024'))!
  expect(row).toContain('431025001')
  const column = rows.find((cells) => cells.includes('得分'))!.indexOf('得分')
  expect(row[column]).toBe('91')
})

it('says why a file is refused, and what to do', async () => {
  const page = await open('/compare')
  await stands(page)
  await page.route('**/comparison.csv?*', (route) =>
    route.fulfill({ status: 400, json: { detail: '部门太多。' } }),
  )
  await page.getByRole('link', { name: 'CSV', exact: true }).click()
  await page.getByRole('alert').getByText('部门太多。').waitFor()
  await inEveryLook(page, expectAccessible)
  await page.route('**/comparison.csv?*', (route) => route.abort())
  await page.getByRole('link', { name: 'CSV', exact: true }).click()
  await page.getByRole('alert').getByText('连不上服务器').waitFor()
})

it('says which years have no report, and never shows a zero', async () => {
  const page = await open('/compare?years=2030,2031')
  await page.getByRole('heading', { name: '所选年度没有报告' }).waitFor()
  await page.getByText('2030、2031 年度没有符合条件的报告').waitFor()
  await inEveryLook(page, expectAccessible)
})

it('names unknown codes, and leads back from what nobody meets', async () => {
  const page = await open('/compare?codes=431025001,999999999')
  await stands(page)
  await page.getByText('找不到这些部门编码，或者您无权查看：999999999。').waitFor()
  await page.goto('/compare?region=360722&peerGroup=并不存在')
  await page.getByRole('heading', { name: '没有符合条件的部门' }).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('button', { name: '清除条件' }).last().click()
  await stands(page)
})

it('keeps what is shown when the server is gone, says so, and reads again when asked', async () => {
  const page = await open('/compare')
  await stands(page)
  await page.route('**/graphql', (route) => route.abort())
  await page.getByRole('button', { name: '升序' }).click()
  await page.getByText('未能刷新，显示的是上次读到的内容').waitFor()
  expect(await table(page).getByRole('row', { name: LINWU }).count()).toBe(1)
  await inEveryLook(page, expectAccessible)
  await page.unroute('**/graphql')
  await page.getByRole('button', { name: '重试' }).click()
  await page.getByText('未能刷新').waitFor({ state: 'detached' })
  await stands(page)
})
