import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, signIn, tokenOf, useBrowser } from './browser'

const open = useBrowser()
const QUERY = { query: '{ viewer { name permissions } }' }

/** Asks as a script would: with the token alone, no cookie. */
async function askWith(token: string, body: object = QUERY) {
  const answer = await fetch(`${process.env.ZIPING_URL}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  })
  return { status: answer.status, body: await answer.json() }
}

async function makeToken(page: Page, label: string) {
  await page.getByRole('button', { name: '新建令牌' }).click()
  const dialog = page.getByRole('dialog', { name: '新建令牌' })
  await dialog.getByLabel('用途').fill(label)
  await dialog.getByRole('button', { name: '新建', exact: true }).click()
  return await dialog.getByRole('textbox', { name: '令牌' }).inputValue()
}

it('shows who one is, where one is signed in, and is readable by everyone', async () => {
  const page = await open('/account', { as: 'analyst' })
  await page.getByRole('region', { name: '账号资料' }).getByText('分析人员（示例）').waitFor()
  await page.getByRole('region', { name: '登录的设备' }).getByText('当前', { exact: true }).waitFor()
  await inEveryLook(page, expectAccessible)
})

it('makes a token that reads until it is revoked', async () => {
  const page = await open('/account', { as: 'analyst' })
  const token = await makeToken(page, '年度分析')
  await inEveryLook(page, expectAccessible)
  const { body } = await askWith(token)
  expect(body.data.viewer).toEqual({ name: '分析人员（示例）', permissions: ['READ_REPORTS'] })

  await page.getByRole('button', { name: '已保存好，关闭' }).click()
  await page.reload()
  const tokens = page.getByRole('region', { name: '访问令牌' })
  await tokens.getByText('年度分析').waitFor()
  expect(await tokens.innerText()).not.toContain(token)
  await page.getByRole('button', { name: '撤销令牌：年度分析' }).click()
  await page.getByRole('dialog', { name: '撤销令牌' }).getByRole('button', { name: '撤销' }).click()
  await tokens.getByText('还没有访问令牌').waitFor()
  expect((await askWith(token)).status).toBe(401)
})

it('ends a session on another device at once', async () => {
  const page = await open('/account', { as: 'analyst' })
  const other = await open('/', { as: null, userAgent: 'Mozilla/5.0 (Windows NT 10.0) Firefox/128.0' })
  await signIn(other.context(), 'analyst')
  await other.goto('/')
  await other.getByRole('table', { name: '总览' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '结束登录：Firefox 128 · Windows' }).first().click()
  await expect.poll(() => page.getByText('Firefox 128').count()).toBe(0)
  await other.getByLabel('按名称筛选部门').fill('高新')
  await other.getByRole('dialog', { name: '请重新登录' }).waitFor()
})

/** A person of this spec alone, added by the administrator: what others sign in with stays as it is. */
async function addAnalyst(login: string): Promise<string> {
  const page = await open('/', { as: 'admin' })
  const input = { login, name: '换密码的人', holdings: [{ role: 'ANALYST' }] }
  const query = 'mutation ($input: CreateAccountInput!) { createAccount(input: $input) { password } }'
  const answer = await page.request.post('/graphql', {
    data: { query, variables: { input } },
    headers: await tokenOf(page.context()),
  })
  return (await answer.json()).data.createAccount.password
}

it('changes the password: faults at their field, other devices signed out, this one goes on', async () => {
  const given = await addAnalyst('changer')
  const [page, other] = [await open('/login', { as: null }), await open('/login', { as: null })]
  for (const window of [page, other]) {
    await signIn(window.context(), 'changer', given)
    await window.goto('/account')
  }
  const form = page.getByRole('region', { name: '修改密码' })
  const change = async (from: string, to: string) => {
    await form.getByLabel('当前密码').fill(from)
    await form.getByLabel('新密码', { exact: true }).fill(to)
    await form.getByRole('button', { name: '修改密码' }).click()
  }
  await change(given, '12345678')
  await form.getByText(/太常见/).waitFor()
  expect(await form.getByLabel('新密码', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  await inEveryLook(page, expectAccessible)
  await change('wrong', 'correct horse')
  await form.getByText(/当前密码不对/).waitFor()
  expect(await form.getByLabel('当前密码').getAttribute('aria-invalid')).toBe('true')
  await change(given, 'correct horse')
  await form.getByText(/密码已修改/).waitFor()

  await page.reload()
  await page.getByRole('heading', { name: '我的账号' }).waitFor()
  await other.getByRole('link', { name: /预算绩效自评/ }).click()
  await other.getByRole('dialog', { name: '请重新登录' }).waitFor()
  const fresh = await open('/login', { as: null })
  await signIn(fresh.context(), 'changer', 'correct horse')
})
