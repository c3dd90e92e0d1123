import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser, type Person } from './browser'

const open = useBrowser()

async function add(page: Page, login: string, name: string) {
  await page.getByRole('button', { name: '添加人员' }).click()
  const panel = page.getByRole('dialog', { name: '添加人员' })
  await panel.getByLabel('用户名').fill(login)
  await panel.getByLabel('姓名').fill(name)
  await panel.getByRole('combobox', { name: '部门' }).fill('临武')
  await panel.getByRole('option', { name: /临武/ }).waitFor()
  await page.keyboard.press('Enter')
  await panel.getByRole('button', { name: '添加', exact: true }).click()
  const password = await panel.getByRole('textbox', { name: '密码' }).inputValue()
  await panel.getByRole('button', { name: '已保存好，关闭' }).click()
  return password
}

/** Opens the form of a person in the list. */
async function edit(page: Page, name: string) {
  await page.getByRole('button', { name, exact: true }).click()
  const panel = page.getByRole('dialog', { name: `修改：${name}` })
  await panel.waitFor()
  return panel
}

const READING = ['检查规则', '打印任务', '核对打印标记']
const MENU: [Person, string[]][] = [
  ['clerk', ['导入', ...READING, '我的账号']],
  ['head', ['导入', ...READING, '我的账号']],
  ['reviewer', [...READING, '我的账号']],
  ['analyst', [...READING, '我的账号']],
  ['admin', [...READING, '我的账号', '人员', '安全审计']],
]
it.each(MENU)('offers the %s what is theirs', async (person, places) => {
  const page = await open('/', { as: person })
  await page.getByRole('table', { name: '总览' }).waitFor()
  await page.locator('[aria-controls=own-menu]').click()
  const menu = page.getByRole('navigation', { name: '我的菜单' })
  expect(await menu.getByRole('link').allInnerTexts()).toEqual(places)
  for (const path of ['/people', '/audit']) {
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.postData() ?? ''))
    await page.goto(path)
    if (person === 'admin') await page.getByRole('table').waitFor()
    else {
      await page.getByRole('heading', { level: 1, name: '无权查看' }).waitFor()
      expect(asked.filter((body) => /accounts|auditEntries/.test(body))).toEqual([])
      await inEveryLook(page, expectAccessible)
    }
  }
})

it('adds a clerk, who signs in, sees their department alone, is shut out and is out at once', async () => {
  const page = await open('/people', { as: 'admin' })
  await page.getByRole('table', { name: '人员' }).waitFor()
  await inEveryLook(page, expectAccessible)
  const password = await add(page, 'linwu', '临武填报人')
  await page
    .getByRole('row', { name: /临武填报人/ })
    .getByText('临武高新技术产业开发区管理委员会')
    .waitFor()

  const clerk = await open('/login', { as: null })
  await clerk.getByLabel('用户名').fill('linwu')
  await clerk.getByLabel('密码', { exact: true }).fill(password)
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('heading', { name: '总览 1 个部门' }).waitFor()
  expect(await clerk.getByRole('rowheader').allInnerTexts()).toEqual([expect.stringContaining('临武')])

  const panel = await edit(page, '临武填报人')
  await inEveryLook(page, expectAccessible)
  await panel.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog', { name: '停用临武填报人' }).getByRole('button', { name: '停用' }).click()
  await panel.getByText(/停用，不能登录/).waitFor()
  await clerk.getByRole('button', { name: '升序' }).click()
  const dialog = clerk.getByRole('dialog', { name: '请重新登录' })
  await dialog.getByLabel('密码', { exact: true }).fill(password)
  await clerk.keyboard.press('Enter')
  await dialog.getByRole('alert').waitFor()

  await panel.getByRole('button', { name: '重新启用' }).click()
  await page
    .getByRole('dialog', { name: /^重新启用/ })
    .getByRole('button', { name: '重新启用' })
    .click()
  await panel.getByRole('button', { name: '停用' }).waitFor()
  await panel.getByRole('button', { name: '重设密码' }).click()
  await page.getByRole('dialog', { name: /^为/ }).getByRole('button', { name: '重设密码' }).click()
  expect(await panel.getByRole('textbox', { name: '密码' }).inputValue()).not.toBe(password)
})

it('says at its field what the server refuses, and keeps what was typed', async () => {
  const page = await open('/people', { as: 'admin' })
  await page.getByRole('button', { name: '添加人员' }).click()
  const panel = page.getByRole('dialog', { name: '添加人员' })
  await panel.getByLabel('用户名').fill('clerk')
  await panel.getByLabel('姓名').fill('又一个')
  await panel.getByRole('button', { name: '移除角色：填报人' }).click()
  await panel.getByRole('button', { name: '添加', exact: true }).click()
  await expect.poll(() => panel.getByLabel('用户名').getAttribute('aria-invalid')).toBe('true')
  expect(await panel.getByLabel('姓名').inputValue()).toBe('又一个')
  await inEveryLook(page, expectAccessible)
  await page.keyboard.press('Escape')
  await page.getByRole('dialog', { name: '放弃修改？' }).getByRole('button', { name: '放弃修改' }).click()
  await panel.waitFor({ state: 'hidden' })
})

it('tells the slower of two editors who was faster, and loses nothing of either', async () => {
  const page = await open('/people', { as: 'admin' })
  await add(page, 'li', '李四')
  const other = await open('/people?text=李四', { as: 'admin' })
  const mine = await edit(page, '李四')
  const theirs = await edit(other, '李四')
  await mine.getByLabel('姓名').fill('李四光')
  await theirs.getByLabel('角色', { exact: true }).selectOption({ label: '审核人' })
  await theirs.getByRole('button', { name: '保存', exact: true }).click()
  await theirs.waitFor({ state: 'hidden' })

  await mine.getByRole('button', { name: '保存', exact: true }).click()
  await mine.getByText(/管理员在.*改过此人，您的修改没有保存/).waitFor()
  await inEveryLook(page, expectAccessible)
  await mine.getByRole('button', { name: /载入最新内容/ }).click()
  await mine.getByText(/您填的都还在/).waitFor()
  expect(await mine.getByLabel('姓名').inputValue()).toBe('李四光')
  expect(await mine.getByLabel('角色', { exact: true }).inputValue()).toBe('REVIEWER')
  await mine.getByRole('button', { name: '保存', exact: true }).click()
  await mine.waitFor({ state: 'hidden' })
  const row = page.getByRole('row', { name: /李四光/ })
  expect(await row.innerText()).toMatch(/审核人\s*全国/)
})

it('keeps the filter in the address', async () => {
  const page = await open('/people', { as: 'admin' })
  await page.getByLabel('角色').selectOption({ label: '部门负责人' })
  await page.getByRole('heading', { name: '人员 1 人' }).waitFor()
  expect(page.url()).toContain('role=HEAD')
  await page.getByLabel('按姓名或用户名筛选').fill('没有这个人')
  await page.getByRole('heading', { name: '没有符合条件的人员' }).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('button', { name: '清除条件' }).click()
  await page.getByRole('table', { name: '人员' }).waitFor()
})

it('tells an administrator who signed in and who was refused', async () => {
  await open('/', { as: 'clerk' })
  const page = await open('/audit', { as: 'admin' })
  const trail = page.getByRole('table', { name: '安全审计' })
  await trail
    .getByRole('row', { name: /登录.*clerk/ })
    .first()
    .waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByLabel('事件').selectOption({ label: '添加人员' })
  await page.waitForURL(/event=ACCOUNT_CREATED/)
  await expect.poll(() => trail.getByRole('row').nth(1).innerText()).toMatch(/添加人员\s.*admin/s)
  await page.getByLabel('按用户名筛选').fill('clerk')
  await page.getByRole('heading', { name: '没有符合条件的记录' }).waitFor()
})
