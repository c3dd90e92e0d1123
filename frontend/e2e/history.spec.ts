import type { BrowserContext } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { ask, newDraft } from './drafts'

const open = useBrowser()

interface Part {
  id: string
  version: number
  heading: string
  body: string
}

async function sections(context: BrowserContext, id: string): Promise<Part[]> {
  const { report } = await ask<{ report: { sections: Part[] } }>(
    context,
    'query ($id: ID!) { report(id: $id) { sections { id version heading body } } }',
    { id },
  )
  return report.sections
}

async function write(context: BrowserContext, { id, version }: Part, body: string) {
  const { updateSection } = await ask<{ updateSection: { errors: unknown[] } }>(
    context,
    `mutation ($input: UpdateSectionInput!) {
      updateSection(input: $input) { errors { code message } }
    }`,
    { input: { id, expectedVersion: version, body } },
  )
  expect(updateSection.errors).toEqual([])
}

it('tells what changed, sign by sign, and takes an earlier text back', async () => {
  const page = await open('/', { as: 'clerk' })
  const colleague = await open('/', { as: 'head' })
  const { id } = await newDraft(page.context())
  const [part] = await sections(page.context(), id)
  await write(page.context(), part!, '全年执行 1,200 万元，执行率较高。')
  await write(
    colleague.context(),
    { ...part!, version: part!.version + 1 },
    '全年执行 1,250 万元，执行率较低。',
  )

  await page.goto(`/reports/${id}`)
  await page.getByRole('button', { name: '历史' }).click()
  const margin = page.getByRole('complementary', { name: '历史' })
  const latest = margin.getByRole('listitem').first()
  await latest.getByText('部门负责人（示例）').waitFor()
  expect(await latest.locator('del').allTextContents()).toEqual(['删去：1,200', '删去：高'])
  expect(await latest.locator('ins').allTextContents()).toEqual(['新增：1,250', '新增：低'])
  await inEveryLook(page, expectAccessible)

  await latest.getByRole('button', { name: /^只看/ }).click()
  await margin.getByText('看全部').waitFor()
  await expect.poll(() => margin.getByRole('listitem').count()).toBe(2)

  await margin
    .getByRole('listitem')
    .first()
    .getByRole('button', { name: /^取回改动前/ })
    .click()
  const dialog = page.getByRole('dialog', { name: '取回以前的内容' })
  await dialog.getByText(/部门负责人（示例） 在 .* 改动之前/).waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByRole('button', { name: '取回' }).click()
  await dialog.waitFor({ state: 'hidden' })
  expect((await sections(page.context(), id))[0]!.body).toBe('全年执行 1,200 万元，执行率较高。')
  await page.getByRole('article').getByText('执行率较高').waitFor()
  await expect.poll(() => margin.getByRole('listitem').count()).toBe(3)
})

it('works with the keyboard, and is remembered', async () => {
  const page = await open('/', { as: 'clerk' })
  const { id } = await newDraft(page.context())
  await page.goto(`/reports/${id}`)
  const opener = page.getByRole('button', { name: '历史' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const margin = page.getByRole('complementary', { name: '历史' })
  await margin.getByText('新建报告').waitFor()
  await page.reload()
  await margin.getByText('新建报告').waitFor()
  await margin.getByRole('button', { name: '关闭侧栏' }).focus()
  await page.keyboard.press('Escape')
  await margin.waitFor({ state: 'hidden' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
})
