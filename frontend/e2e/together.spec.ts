import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { useBrowser } from './browser'
import { ask, newDraft } from './drafts'

const open = useBrowser()

/** Opens a report and waits until the page hears of its changes: then it asks whether it has missed any. */
async function hearing(page: Page, id: string) {
  const heard = page.waitForResponse((answer) => !!answer.request().postData()?.includes('ReportVersion'))
  await page.goto(`/reports/${id}`)
  await page.getByRole('article').waitFor()
  await heard
}

it('shows within two seconds what a colleague changed, and who it was', async () => {
  const clerk = await open('/', { as: 'clerk' })
  const { id } = await newDraft(clerk.context(), { kind: 'PROJECT_EXPENDITURE' })
  const other = await open('/', { as: 'clerk' })
  const head = await open('/', { as: 'head' })
  await hearing(clerk, id)
  await hearing(other, id)

  const { report } = await ask<{ report: { sections: { id: string; version: number; heading: string }[] } }>(
    head.context(),
    'query ($id: ID!) { report(id: $id) { sections { id version heading } } }',
    { id },
  )
  const [section] = report.sections
  const input = { id: section!.id, expectedVersion: section!.version, body: '同事刚写的一段话。' }
  await ask(
    head.context(),
    'mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { errors { code } } }',
    { input },
  )
  await Promise.all(
    [clerk, other].map(async (page) => {
      await page.getByText('同事刚写的一段话。').waitFor({ timeout: 2000 })
      await page.getByText(new RegExp(`部门负责人（示例） 刚刚修改了“.*${section!.heading}”`)).waitFor()
    }),
  )

  // One's own change in the one window shows in the other one, and is no news in either.
  await clerk.getByRole('button', { name: '修改标题' }).click()
  await clerk.getByLabel('报告标题').fill('两个窗口里的标题')
  await clerk.keyboard.press('Enter')
  await other.getByRole('heading', { level: 1, name: '两个窗口里的标题' }).waitFor({ timeout: 2000 })
  expect(await other.getByText(/填报人（示例） 刚刚修改/).count()).toBe(0)
})

it('reads what was missed while there was no connection', async () => {
  const page = await open('/', { as: 'clerk' })
  const { id, version } = await newDraft(page.context())
  await hearing(page, id)
  await page.context().setOffline(true)
  await page.getByText(/与服务器的联系中断/).waitFor()
  const head = await open('/', { as: 'head' })
  const input = { id, expectedVersion: version, title: '断网时改的标题' }
  await ask(
    head.context(),
    'mutation ($input: UpdateReportInput!) { updateReport(input: $input) { errors { code } } }',
    { input },
  )
  await page.context().setOffline(false)
  await page.getByRole('heading', { level: 1, name: '断网时改的标题' }).waitFor({ timeout: 5000 })
  await page.getByText(/与服务器的联系中断/).waitFor({ state: 'hidden' })
})
