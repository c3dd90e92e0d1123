import { expect, it } from 'vitest'
import { expectAccessible, useBrowser } from './browser'

const open = useBrowser()

it('finds a department from the keyboard', async () => {
  const page = await open('/')
  await page.getByRole('table', { name: '总览' }).waitFor()
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: '查找部门' })
  await dialog.getByLabel('部门名称').fill('青云谱')
  await dialog.getByRole('button', { name: /青云谱/ }).waitFor()
  await expectAccessible(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '总览 1 个部门' }).waitFor()
  expect(await page.getByRole('rowheader').innerText()).toContain('青云谱')
})

it('shows the keys at ?, and not where single keys are switched off', async () => {
  const page = await open('/')
  await page.getByRole('table', { name: '总览' }).waitFor()
  const dialog = page.getByRole('dialog', { name: '键盘操作' })
  await page.keyboard.press('?')
  await dialog.getByLabel('启用单键操作').uncheck()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  await page.keyboard.press('?')
  expect(await dialog.isVisible()).toBe(false)
})

it('speaks English when asked, and remembers it', async () => {
  const page = await open('/')
  await page.getByRole('button', { name: 'EN', exact: true }).click()
  await page.getByRole('heading', { name: 'Board 4 departments' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { name: 'Board 4 departments' }).waitFor()
  await expectAccessible(page)
})
