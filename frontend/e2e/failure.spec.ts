import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'

const open = useBrowser()

it.each(['/reports/not-an-id', '/reports/0193b5a0-0000-7000-8000-000000000000', '/reports/not-an-id/print'])(
  'says that there is no report at %s',
  async (path) => {
    const page = await open(path)
    await page.getByRole('heading', { level: 1, name: '没有这份报告' }).waitFor()
    await inEveryLook(page, expectAccessible)
    await page.getByRole('link', { name: '返回总览' }).click()
    await page.getByRole('table', { name: '总览' }).waitFor()
  },
)

it('has a page for an address that leads nowhere', async () => {
  const page = await open('/no/such/page')
  await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor()
  await inEveryLook(page, expectAccessible)
})

it('says what happened when the server fails, and goes on when it is well again', async () => {
  const page = await open('/no/such/page')
  await page.route('**/graphql', (route) => route.fulfill({ status: 503, body: 'down' }))
  await page.goto('/')
  await page.getByRole('heading', { name: '服务器没能完成这次读取' }).waitFor()
  await inEveryLook(page, expectAccessible)

  await page.unroute('**/graphql')
  await page.getByRole('button', { name: '重试' }).last().click()
  await page.getByRole('link', { name: /良好/ }).waitFor()
})

it('tells a server that cannot be reached from one that fails', async () => {
  const page = await open('/no/such/page')
  await page.route('**/graphql', (route) => route.abort())
  await page.goto('/')
  await page.getByRole('heading', { name: '连不上服务器' }).waitFor()
})

it('shows the frame of the page before there is any data', async () => {
  const page = await open('/no/such/page')
  // That somebody is signed in is known to the browser from here on.
  await page.getByRole('heading', { level: 1, name: '没有这个页面' }).waitFor()
  await page.route('**/graphql', () => {})
  await page.goto('/')
  await page.getByRole('heading', { level: 1, name: '总览' }).waitFor()
  expect(await page.getByRole('status').first().innerText()).toContain('正在读取')
  await inEveryLook(page, expectAccessible)
})
