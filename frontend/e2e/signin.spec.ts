import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, tokenOf, useBrowser, watch } from './browser'

const open = useBrowser()

async function fill(page: Page, username: string, password: string) {
  await page.getByLabel('用户名').fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

/** The session ends on the server, while the page goes on believing in it. */
async function endSession(page: Page) {
  const context = page.context()
  const answer = await context.request.post('/logout', { headers: await tokenOf(context) })
  expect(answer.status()).toBe(204)
}

it('shows strangers the sign-in page alone, and asks for nothing else', async () => {
  const page = await open('/login', { as: null })
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.postData() ?? ''))
  await page.goto('/?name=高新')
  await page.getByRole('heading', { level: 1, name: '预算绩效自评' }).waitFor()
  expect(page.url()).toContain('/login?to=')
  expect(asked.filter((body) => body.includes('departments') || body.includes('regions'))).toEqual([])
  expect(await page.getByRole('button', { name: '查找部门' }).count()).toBe(0)
  await inEveryLook(page, expectAccessible)
})

it('leads to the wanted place after signing in', async () => {
  const page = await open('/?name=高新', { as: null })
  await fill(page, 'reviewer', 'reviewer')
  await page.getByRole('heading', { name: '总览 3 个部门' }).waitFor()
  expect(decodeURIComponent(new URL(page.url()).search)).toBe('?name=高新')
})

it.each(['https://evil.example/', '//evil.example/', '/\\evil.example/'])('never leads to %s', async (to) => {
  const page = await open(`/login?to=${encodeURIComponent(to)}`, { as: null })
  await fill(page, 'reviewer', 'reviewer')
  await page.getByRole('table', { name: '总览' }).waitFor()
  expect(new URL(page.url()).origin).toBe(new URL(process.env.ZIPING_URL!).origin)
})

it('refuses a wrong password in a sentence, keeps the name, and lets in with the right one', async () => {
  const page = await open('/login', { as: null })
  await fill(page, 'head', 'nonsense')
  await page.getByRole('alert').filter({ hasText: /密码/ }).waitFor()
  await inEveryLook(page, expectAccessible)
  expect(await page.getByLabel('用户名').inputValue()).toBe('head')
  expect(new URL(page.url()).pathname).toBe('/login')
  await page.getByLabel('密码', { exact: true }).fill('head')
  await page.keyboard.press('Enter')
  await page.getByRole('table', { name: '总览' }).waitFor()
})

it('counts down where too many attempts were made', async () => {
  const page = await open('/login', { as: null })
  await page.route('**/login', (route) =>
    route.request().method() === 'POST'
      ? route.fulfill({ status: 429, headers: { 'Retry-After': '5' }, json: { detail: '尝试次数太多。' } })
      : route.continue(),
  )
  await fill(page, 'reviewer', 'reviewer')
  await page
    .getByRole('alert')
    .filter({ hasText: /请在 [1-5] 秒后再试/ })
    .waitFor()
  const go = page.getByRole('button', { name: '登录', exact: true })
  expect(await go.isDisabled()).toBe(true)
  await inEveryLook(page, expectAccessible)
  await page.unroute('**/login')
  await expect.poll(() => go.isEnabled(), { timeout: 10_000 }).toBe(true)
})

it('lets the password be looked at', async () => {
  const page = await open('/login', { as: null })
  const field = page.getByLabel('密码', { exact: true })
  await field.fill('abc')
  expect(await field.getAttribute('type')).toBe('password')
  await page.getByRole('button', { name: '显示密码' }).click()
  expect(await field.getAttribute('type')).toBe('text')
})

it('signs in a person of the demonstration with one click', async () => {
  const page = await open('/login', { as: null })
  await page.getByRole('button', { name: /^填报人/ }).click()
  await page.getByRole('button', { name: /^填报人（示例）/ }).waitFor()
})

it.each([
  ['unknown', '还没有您的账号'],
  ['disabled', '已停用'],
  ['provider', '没有完成'],
  ['%3Cb%3E', '没有完成'],
])('says why the sign-in service sent one back: %s', async (code, words) => {
  const page = await open(`/login?refused=${code}`, { as: null })
  await page.getByRole('alert').filter({ hasText: words }).waitFor()
})

it('leads those who are signed in from the sign-in page to the board', async () => {
  const page = await open('/login')
  await page.getByRole('table', { name: '总览' }).waitFor()
  expect(new URL(page.url()).pathname).toBe('/')
})

it('asks to sign in again over the page when the session has ended, and then goes on with what was asked', async () => {
  const page = await open('/account')
  await page.getByRole('button', { name: '新建令牌' }).click()
  await page.getByLabel('用途').fill('没有丢失')
  await endSession(page)
  await page.getByRole('button', { name: '新建', exact: true }).click()

  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.getByText(/审核人（示例）的登录已经结束/).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  // The browser closes it at the second Esc whatever the page says: it comes back.
  await dialog.waitFor()
  expect(await page.getByLabel('用途').inputValue()).toBe('没有丢失')
  expect(new URL(page.url()).pathname).toBe('/account')

  await dialog.getByLabel('密码', { exact: true }).fill('reviewer')
  await page.keyboard.press('Enter')
  // What failed is asked again by itself: the token is made without another click.
  await page.getByRole('textbox', { name: '令牌' }).waitFor()
  expect(await dialog.isVisible()).toBe(false)
  await page.getByRole('button', { name: '已保存好，关闭' }).click()
  await page.getByRole('region', { name: '访问令牌' }).getByText('没有丢失').first().waitFor()
})

it('gives another person a page of their own', async () => {
  const page = await open('/?name=高新')
  await page.getByRole('heading', { name: '总览 3 个部门' }).waitFor()
  await endSession(page)
  await page.getByRole('button', { name: '升序' }).click()
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.getByLabel('用户名').fill('clerk')
  await dialog.getByLabel('密码', { exact: true }).fill('clerk')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '总览 1 个部门' }).waitFor()
  await page.getByRole('button', { name: /^填报人（示例）/ }).waitFor()
})

it('signs out, and what was shown is gone for whoever goes back', async () => {
  const page = await open('/')
  await page.getByRole('table', { name: '总览' }).waitFor()
  await page.getByRole('button', { name: '审核人（示例）' }).click()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('button', { name: '退出' }).click()
  await page.waitForURL('**/login')
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '预算绩效自评' }).waitFor()
  expect(await page.getByRole('table', { name: '总览' }).count()).toBe(0)
})

it('signing out in one window covers the others; signing in again uncovers them with all they hold', async () => {
  const page = await open('/account')
  await page.getByLabel('当前密码').fill('typed before')
  const other = await page.context().newPage()
  watch(other)
  await other.goto('/')
  await other.getByRole('button', { name: '审核人（示例）' }).click()
  await other.getByRole('button', { name: '退出' }).click()
  const dialog = page.getByRole('dialog', { name: '已在另一个窗口退出' })
  await dialog.waitFor()
  await fill(other, 'reviewer', 'reviewer')
  await other.getByRole('table', { name: '总览' }).waitFor()
  await dialog.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('当前密码').inputValue()).toBe('typed before')
})

it('brings a fresh proof when another window has made the old one stale', async () => {
  const page = await open('/')
  await page.getByRole('table', { name: '总览' }).waitFor()
  await page.evaluate(() => (document.cookie = 'XSRF-TOKEN=stale; Path=/'))
  await page.getByLabel('按名称筛选部门').fill('高新')
  await page.getByRole('heading', { name: '总览 3 个部门' }).waitFor()
})

it('asks at once in a report whose session ended, and goes on in its print', async () => {
  const page = await open('/')
  await page.getByRole('row', { name: /临武/ }).getByRole('link').first().click()
  await page.getByRole('article').waitFor()
  await endSession(page)
  const dialog = page.getByRole('dialog', { name: '请重新登录' })
  await dialog.waitFor()
  await dialog.getByLabel('密码', { exact: true }).fill('reviewer')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '打印' }).click()
  await page.getByRole('region', { name: /^第 1 页/ }).waitFor()
})
