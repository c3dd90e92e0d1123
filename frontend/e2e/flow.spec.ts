import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { newDraft, write } from './drafts'

const open = useBrowser()

/** The next step's dialog, opened and carried out. */
async function take(page: Page, title: string, button: string) {
  await page.getByRole('button', { name: button, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: title })
  await dialog.getByRole('button', { name: button, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
}
const status = (page: Page, word: string) =>
  page.getByRole('region', { name: '报告的主要数字' }).getByText(word, { exact: true }).waitFor()

it('leads a report from draft to publication, with a return for a reason between', async () => {
  const clerk = await open('/', { as: 'clerk' })
  const { id } = await newDraft(clerk.context())
  await clerk.goto(`/reports/${id}`)
  await status(clerk, '草稿')
  expect(await clerk.getByRole('button', { name: '提交', exact: true }).count()).toBe(0)

  const head = await open(`/reports/${id}`, { as: 'head' })
  await head.getByRole('button', { name: '提交', exact: true }).click()
  const asking = head.getByRole('dialog', { name: '提交报告' })
  await asking.getByText(/处还没有写完/).waitFor()
  expect(await asking.getByRole('listitem').count()).toBeGreaterThan(0)
  await asking.getByText(/必须改正的问题，改正以后才能提交/).waitFor()
  await inEveryLook(head, expectAccessible)
  await asking.getByRole('button', { name: '提交', exact: true }).click()
  await asking.getByText(/第一处：/).waitFor()
  await asking.getByRole('button', { name: '取消' }).click()
  await status(head, '草稿')

  const sections = await write(clerk.context(), id)
  // The whole of it: a report is submitted as this page has heard of it.
  await expect.poll(() => head.getByText(/过程资料逐项归档/).count()).toBe(sections)
  await take(head, '提交报告', '提交')
  await status(head, '已送审')
  await head.getByText('已送审，不能修改').waitFor()
  await inEveryLook(head, expectAccessible)

  // The clerk has the page open and hears of it.
  await clerk.getByText('已送审，不能修改').waitFor()
  expect(await clerk.getByRole('button', { name: '修改标题' }).count()).toBe(0)

  const reviewer = await open(`/reports/${id}`, { as: 'reviewer' })
  await reviewer.getByRole('button', { name: '退回', exact: true }).click()
  const returning = reviewer.getByRole('dialog', { name: '退回报告' })
  expect(await returning.getByRole('button', { name: '退回', exact: true }).isDisabled()).toBe(true)
  await returning.getByLabel('退回理由').fill('请补充部门概况。\n执行率低于 60% 的项目要说明原因。')
  await inEveryLook(reviewer, expectAccessible)
  await returning.getByRole('button', { name: '退回', exact: true }).click()
  await status(reviewer, '已退回')

  const note = clerk.getByRole('region', { name: '报告所处的阶段' })
  await note.getByText(/执行率低于 60% 的项目要说明原因/).waitFor()
  expect(await note.innerText()).toMatch(/已退回[^]*审核人（示例）[^]*请按理由修改/)
  await inEveryLook(clerk, expectAccessible)
  await clerk.getByRole('button', { name: '修改标题' }).click()
  await clerk.getByLabel('报告标题').fill('改过的自评报告')
  await clerk.keyboard.press('Enter')
  await clerk.getByRole('heading', { level: 1, name: '改过的自评报告' }).waitFor()

  await head.getByRole('heading', { level: 1, name: '改过的自评报告' }).waitFor()
  await take(head, '提交报告', '提交')
  await status(reviewer, '已送审')
  await reviewer.getByRole('heading', { level: 1, name: '改过的自评报告' }).waitFor()
  await take(reviewer, '通过报告', '通过')
  await status(reviewer, '已通过')
  await take(reviewer, '公开报告', '公开')
  await status(reviewer, '已公开')
  await clerk.getByText('已公开，不能修改').waitFor()
})
