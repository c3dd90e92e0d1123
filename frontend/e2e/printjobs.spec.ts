import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, tokenOf, useBrowser } from './browser'

const open = useBrowser()

/** Begins a job of all reports past the page, so that several are there before one of them is done. */
async function begin(page: Page) {
  const query = `mutation { printBatch(input: { filter: {}, format: PDF }) { job { id } errors { message } } }`
  const headers = await tokenOf(page.context())
  const answer = await page.context().request.post('/graphql', { data: { query }, headers })
  const { data } = await answer.json()
  expect(data.printBatch.errors).toEqual([])
}

it('says what to do when nothing was printed yet', async () => {
  const page = await open('/', { as: 'analyst' })
  await page.getByRole('button', { name: '分析' }).click()
  await page.getByRole('link', { name: '打印任务' }).click()
  await page.getByRole('heading', { name: '还没有打印任务' }).waitFor()
  await inEveryLook(page, expectAccessible)
})

it('prints what the board shows as one job, from the choice to the file', async () => {
  const page = await open('/?region=430000')
  await page.getByRole('table', { name: '总览' }).waitFor()
  await page.getByRole('button', { name: '批量打印' }).click()
  const dialog = page.getByRole('dialog', { name: '批量打印' })
  await dialog.getByText('湖南省及下级').waitFor()
  for (const box of await dialog.getByRole('group', { name: '年度' }).getByRole('checkbox').all())
    await box.check()
  await dialog.getByText(/^将打印 [1-9]\d* 份报告$/).waitFor()
  await inEveryLook(page, expectAccessible)

  for (const box of await dialog.getByRole('group', { name: '状态' }).getByRole('checkbox').all())
    await box.uncheck()
  await dialog.getByText('请至少选择一个状态。').waitFor()
  expect(await dialog.getByRole('button', { name: '开始打印' }).isDisabled()).toBe(true)
  for (const box of await dialog.getByRole('group', { name: '状态' }).getByRole('checkbox').all())
    await box.check()

  await dialog.getByRole('button', { name: '开始打印' }).click()
  await page.waitForURL(/\/print-jobs$/)
  const job = page.getByRole('list', { name: '打印任务' }).getByRole('listitem').first()
  await job.getByText(/湖南/).first().waitFor()
  const file = job.getByRole('link', { name: /^下载/ })
  await file.waitFor({ timeout: 60_000 })
  await job.getByText('已完成').waitFor()
  await inEveryLook(page, expectAccessible)

  const coming = page.waitForEvent('download')
  await file.click()
  expect((await coming).suggestedFilename()).toMatch(/\.zip$/)
  const answer = await page.context().request.get((await file.getAttribute('href'))!)
  expect((await answer.body()).subarray(0, 4).toString('latin1')).toBe('PK\x03\x04')

  await page.route('**/print.zip', (route) => route.fulfill({ status: 403 }))
  await file.click()
  await job.getByRole('alert').getByText('其中有报告您现在无权查看').waitFor()
  await inEveryLook(page, expectAccessible)
  await page.unroute('**/print.zip')

  // Signed out meanwhile: the file comes when somebody has signed in again.
  await page.context().clearCookies()
  await file.click()
  const again = page.getByRole('dialog')
  await again.getByRole('textbox', { name: '密码' }).fill('reviewer')
  const afterwards = page.waitForEvent('download')
  await again.getByRole('button', { name: '登录' }).click()
  expect((await afterwards).suggestedFilename()).toMatch(/\.zip$/)
  expect(await job.getByRole('alert').count()).toBe(0)
})

it('shows how far a job is, and stops one on request', async () => {
  const page = await open('/', { as: 'admin' })
  await begin(page)
  await begin(page)
  await begin(page)
  await page.goto('/print-jobs')
  const jobs = page.getByRole('list', { name: '打印任务' }).getByRole('listitem')
  await jobs.first().waitFor()
  await page.getByRole('progressbar').first().waitFor()
  await expectAccessible(page)
  await jobs
    .first()
    .getByRole('button', { name: /^停止打印/ })
    .click()
  const dialog = page.getByRole('dialog', { name: '停止打印' })
  await dialog.getByText('报告不受影响').waitFor()
  await dialog.getByRole('button', { name: '停止打印' }).press('Enter')
  await jobs.first().getByText('已停止').waitFor()
  expect(await jobs.first().evaluate((job) => job === document.activeElement)).toBe(true)
  expect(await jobs.first().getByRole('link', { name: /^下载/ }).count()).toBe(0)
  await jobs.last().getByText('已完成').waitFor({ timeout: 60_000 })
})

it('goes on telling how far a job is when nothing can be listened to', async () => {
  const page = await open('/', { as: 'head' })
  await page.route('**/graphql', (route) =>
    route.request().headers().accept === 'text/event-stream' ? route.abort() : route.continue(),
  )
  await begin(page)
  await page.goto('/print-jobs')
  await page.getByRole('button', { name: '刷新' }).focus()
  await page
    .getByRole('list', { name: '打印任务' })
    .getByRole('listitem')
    .first()
    .getByText('已完成')
    .waitFor({ timeout: 60_000 })
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('刷新')
})
