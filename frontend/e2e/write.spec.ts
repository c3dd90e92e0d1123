import type { BrowserContext, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { ask, newDraft } from './drafts'

const open = useBrowser()

interface Section {
  id: string
  version: number
  level: number
  number: string
  heading: string
  body: string
}

/** One draft for all: each test writes in sections of its own. */
let draft: Promise<{ id: string }> | undefined

async function openDraft() {
  const page = await open('/account', { as: 'clerk' })
  const { id } = await (draft ??= newDraft(page.context()))
  await page.goto(`/reports/${id}`)
  await page.getByRole('button', { name: '编辑：部门主要职责职能' }).waitFor()
  return { page, id }
}

async function sectionsOf(context: BrowserContext, id: string): Promise<Section[]> {
  const { report } = await ask<{ report: { sections: Section[] } }>(
    context,
    'query ($id: ID!) { report(id: $id) { sections { id version level number heading body } } }',
    { id },
  )
  return report.sections
}

async function bodyOf(page: Page, id: string, heading: string) {
  const sections = await sectionsOf(page.context(), id)
  return sections.find((section) => section.heading === heading)?.body
}

/** Goes into a section by its button, as the keyboard does. */
async function write(page: Page, heading: string) {
  await page.getByRole('button', { name: `编辑：${heading}` }).click()
  const text = page.getByRole('textbox', { name: `正文：${heading}` })
  await text.waitFor()
  return text
}

const saved = (page: Page) => page.getByText(/^已保存 \d/).waitFor()

async function paste(page: Page, data: Record<string, string>) {
  await page.getByRole('textbox', { name: /^正文：/ }).evaluate((target, given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, data)
}

it('writes a paragraph with a live figure, which is there after a reload', async () => {
  const heading = '部门主要职责职能'
  const { page, id } = await openDraft()
  await inEveryLook(page, expectAccessible)
  const text = await write(page, heading)
  await page.keyboard.type('本报告为')
  await page.keyboard.type('{{', { delay: 30 })
  const picker = page.getByRole('dialog', { name: '插入数据' })
  await picker.getByRole('option').first().waitFor()
  await inEveryLook(page, expectAccessible)
  await picker.getByLabel('查找数据').fill('年度')
  await picker.getByRole('option', { name: /年度/ }).first().click()
  await picker.getByLabel('引用').fill('year')
  await picker.locator('strong').waitFor()
  const year = await picker.locator('strong').innerText()
  await picker.getByRole('button', { name: '插入', exact: true }).click()
  await expect.poll(() => text.evaluate((editor) => editor.contains(document.activeElement))).toBe(true)
  await page.keyboard.type('年度的自评，𠮷㐂😀。')
  await text.locator('.figure', { hasText: year }).waitFor()
  await saved(page)
  await inEveryLook(page, expectAccessible)
  expect(await bodyOf(page, id, heading)).toBe('本报告为{{year}}年度的自评，𠮷㐂😀。')

  await page.reload()
  const read = page.getByText(`年度的自评，𠮷㐂😀。`)
  await read.waitFor()
  expect((await read.innerText()).replace(/\s/g, '')).toContain(`本报告为${year}`)
  expect(await page.locator('.figure').getAttribute('title')).toMatch(/本报告/)
})

it('shows a broken figure as broken, with its reason', async () => {
  const heading = '部门基本情况'
  const { page } = await openDraft()
  const text = await write(page, heading)
  await page.keyboard.type('没有的项目：')
  await page.keyboard.insertText('{{project:none.executed}}')
  await page.keyboard.press('Escape')
  const broken = text.locator('.figure.broken')
  await broken.waitFor()
  expect(await broken.getAttribute('title')).toMatch(/。$/)
})

it('keeps what is typed without a connection and sends it later', async () => {
  const heading = '数量指标'
  const { page, id } = await openDraft()
  await write(page, heading)
  await page.context().setOffline(true)
  await page.keyboard.type('断网时写的一段。')
  await page.getByText('未连上，已存在本机').waitFor()
  await inEveryLook(page, expectAccessible)
  await page.context().setOffline(false)
  await saved(page)
  expect(await bodyOf(page, id, heading)).toBe('断网时写的一段。')
})

it('brings back after a reload what never reached the server', async () => {
  const heading = '质量指标'
  const { page, id } = await openDraft()
  await write(page, heading)
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('updateSection') ? route.abort() : route.continue(),
  )
  await page.keyboard.type('服务器没有收到的一段。')
  await page.getByText('未连上，已存在本机').waitFor()
  await page.unroute('**/graphql')
  page.on('dialog', (dialog) => dialog.accept())
  await page.reload()
  await page.getByText('服务器没有收到的一段。').waitFor()
  await saved(page)
  expect(await bodyOf(page, id, heading)).toBe('服务器没有收到的一段。')
})

it('asks before leaving what is not on the server', async () => {
  const heading = '时效指标'
  const { page } = await openDraft()
  await write(page, heading)
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('updateSection') ? route.abort() : route.continue(),
  )
  await page.keyboard.type('还没有保存。')
  await page.getByText('未连上，已存在本机').waitFor()
  await page.getByRole('link', { name: '自评' }).first().click()
  const dialog = page.getByRole('dialog', { name: '还有修改没有保存到服务器' })
  await inEveryLook(page, expectAccessible)
  await dialog.getByRole('button', { name: '取消' }).click()
  expect(page.url()).toContain('/reports/')
  await page.unroute('**/graphql')
  await page.keyboard.press('Control+s')
  await saved(page)
  await page.getByRole('link', { name: '自评' }).first().click()
  await page.getByRole('table', { name: '总览' }).waitFor()
})

it('lets a conflict with a colleague be decided', async () => {
  const heading = '社会效益'
  const { page, id } = await openDraft()
  await write(page, heading)
  await page.context().setOffline(true)
  await page.keyboard.type('我写的职责。')
  await page.getByText('未连上，已存在本机').waitFor()

  const other = await open('/account', { as: 'head' })
  const section = (await sectionsOf(other.context(), id)).find((one) => one.heading === heading)!
  await ask(
    other.context(),
    'mutation ($input: UpdateSectionInput!) { updateSection(input: $input) { errors { code } } }',
    { input: { id: section.id, expectedVersion: section.version, body: '负责人写的职责。' } },
  )
  await page.context().setOffline(false)
  await page.getByText('有冲突（1 处）').waitFor()
  expect(await bodyOf(page, id, heading)).toBe('负责人写的职责。')

  await page.getByRole('button', { name: '逐项选择' }).click()
  const dialog = page.getByRole('dialog', { name: /^冲突：/ })
  await dialog.getByText('负责人写的职责。').waitFor()
  await dialog.getByText('我写的职责。').first().waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByLabel('自己合并').first().check()
  await dialog.getByRole('textbox', { name: '自己合并' }).fill('负责人写的职责，加上我写的。')
  await dialog.getByRole('button', { name: '按所选保存' }).click()
  await saved(page)
  expect(await bodyOf(page, id, heading)).toBe('负责人写的职责，加上我写的。')
  await page
    .getByRole('textbox', { name: `正文：${heading}` })
    .getByText('加上我写的')
    .waitFor()
})

it('takes of pasted HTML what paper can hold, and runs nothing of it', async () => {
  const heading = '经济效益'
  const { page, id } = await openDraft()
  await write(page, heading)
  await paste(page, {
    'text/html': `<script>window.hacked = 1</script><style>p { color: red }</style>
      <p style="color:red" onclick="window.hacked = 1">一 <b>粗</b> <img src="x" onerror="window.hacked = 1"> <a href="javascript:alert(1)">链接</a></p>
      <table><tr><td colspan="2">资金</td></tr><tr><td><p>甲</p><p>乙</p></td><td>12.5</td></tr></table>`,
  })
  await saved(page)
  expect(await page.evaluate(() => 'hacked' in window)).toBe(false)
  expect(await bodyOf(page, id, heading)).toBe(
    '一 **粗** 链接\n\n| 资金 |  |\n| --- | --- |\n| 甲 乙 | 12.5 |',
  )
  await page.keyboard.press('Control+z')
  await expect.poll(() => bodyOf(page, id, heading), { timeout: 10_000 }).toBe('')
  await paste(page, { 'text/plain': '项目\t金额\n甲\t1,234.50\n乙|丙\t-' })
  await expect
    .poll(() => bodyOf(page, id, heading), { timeout: 10_000 })
    .toBe('| 项目 | 金额 |\n| --- | --- |\n| 甲 | 1,234.50 |\n| 乙\\|丙 | - |')
})

it('holds a hundred thousand characters and says so of one more', async () => {
  const heading = '生态效益'
  const { page, id } = await openDraft()
  await write(page, heading)
  const long = '长'.repeat(1000)
  await paste(page, {
    'text/plain': Array.from({ length: 100 }, () => long.slice(2))
      .join('\n')
      .concat('尾巴'),
  })
  await saved(page)
  expect([...(await bodyOf(page, id, heading))!].length).toBe(100_000)
  await page.keyboard.type('一')
  await page.getByText('正文有 100001 字，最多 100,000 字，请分成几节。').waitFor()
  await page.getByText('有错误（1 处）').waitFor()
  await page.keyboard.press('Backspace')
  await page.getByText('有错误（1 处）').waitFor({ state: 'detached' })
})

it('changes headings, and adds, moves and removes sections by keyboard and menu', async () => {
  const { page, id } = await openDraft()
  const before = await sectionsOf(page.context(), id)
  await page.getByRole('button', { name: '添加一节' }).last().click()
  const heading = page.getByRole('textbox', { name: '标题' })
  await heading.waitFor()
  await page.keyboard.type('其他需要说明的问题')
  await saved(page)
  const outline = page.getByRole('navigation', { name: '目录' })
  await outline.getByText('其他需要说明的问题').waitFor()
  await heading.focus()
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect
    .poll(async () => (await sectionsOf(page.context(), id)).at(-1), { timeout: 10_000 })
    .toMatchObject({ level: 2, heading: '其他需要说明的问题' })
  await page.getByRole('button', { name: '更多操作：其他需要说明的问题' }).click()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('button', { name: '升一级' }).click()
  await expect
    .poll(async () => (await sectionsOf(page.context(), id)).at(-1)?.level, { timeout: 10_000 })
    .toBe(1)
  await page.getByRole('button', { name: '更多操作：其他需要说明的问题' }).click()
  await page.getByRole('button', { name: '删除', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: /^删除/ })
  await dialog.getByText(/正文共 0 字/).waitFor()
  await dialog.getByRole('button', { name: '删除' }).click()
  await outline.getByText('其他需要说明的问题').waitFor({ state: 'detached' })
  expect((await sectionsOf(page.context(), id)).map((section) => section.heading)).toEqual(
    before.map((section) => section.heading),
  )
})

it('does not let required sections be removed, and says how far each is', async () => {
  const heading = '主要问题及原因分析'
  const { page } = await openDraft()
  await page.getByRole('button', { name: `更多操作：${heading}` }).click()
  expect(await page.getByRole('button', { name: '删除', exact: true }).isDisabled()).toBe(true)
  const link = page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: new RegExp(heading) })
  expect(await link.innerText()).toContain('未填写')
  await write(page, heading)
  await page.keyboard.type('太短')
  await expect.poll(() => link.innerText(), { timeout: 10_000 }).toContain('字数不足')
})
