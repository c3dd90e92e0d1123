import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, useBrowser } from './browser'
import { ask } from './drafts'

const open = useBrowser()

async function openViews(page: Page) {
  await page.getByRole('button', { name: '已存视图' }).click()
  return page.getByRole('region', { name: '已存视图' })
}
const namesIn = (page: Page) =>
  ask<{ savedViews: { name: string; address: string }[] }>(page.context(), '{ savedViews { name address } }')

it('keeps a view, opens it, renames it, replaces it, and brings a removed one back', async () => {
  const page = await open('/compare?region=360000&years=2020,2021,2022,2023', { as: 'analyst' })
  const views = await openViews(page)
  await views.getByText(/^还没有存过视图/).waitFor()
  const name = views.getByLabel('把现在的视图存为')
  await expect.poll(() => name.inputValue()).toBe('江西省 2020–2023')
  await inEveryLook(page, expectAccessible)
  await name.fill('江西各部门')
  await views.getByRole('button', { name: '保存' }).click()
  await views.getByText('已保存“江西各部门”。').waitFor()
  await views.getByText(/正在显示$/).waitFor()
  await inEveryLook(page, expectAccessible)

  await page.goto('/compare?name=阳西')
  const again = await openViews(page)
  await again.getByRole('button', { name: '改名：江西各部门' }).click()
  await again.getByLabel('新名称：江西各部门').fill('江西省')
  await page.keyboard.press('Enter')
  await again.getByRole('link', { name: /^江西省/ }).click()
  await page.waitForURL(/region=360000/)
  expect(new URL(page.url()).search).toContain('years=2020,2021,2022,2023')

  await page.goto('/compare?name=阳西')
  const third = await openViews(page)
  await third.getByRole('button', { name: '改为现在的视图：江西省' }).click()
  await third.getByText('已保存“江西省”。').waitFor()
  const { savedViews } = await namesIn(page)
  expect(savedViews.map(({ name, address }) => [name, decodeURI(address)])).toEqual([
    ['江西省', '/compare?name=阳西'],
  ])
  await third.getByRole('button', { name: '删除：江西省' }).click()
  await third.getByText('已删除“江西省”。').waitFor()
  expect((await namesIn(page)).savedViews).toEqual([])
  await third.getByRole('button', { name: '撤销' }).click()
  await third.getByText('已保存“江西省”。').waitFor()
  expect((await namesIn(page)).savedViews).toEqual(savedViews)
})

it('tells when a name is taken and when another window was faster, and changes nothing then', async () => {
  const page = await open('/compare', { as: 'reviewer' })
  const views = await openViews(page)
  for (const name of ['甲', '乙']) {
    await views.getByLabel('把现在的视图存为').fill(name)
    await views.getByRole('button', { name: '保存' }).click()
    await views.getByText(`已保存“${name}”。`).waitFor()
  }
  await views.getByLabel('把现在的视图存为').fill('甲')
  await views.getByRole('button', { name: '保存' }).click()
  await views.getByRole('alert').getByText(/同名/).waitFor()

  const other = await page.context().newPage()
  await other.goto('/compare')
  const theirs = await openViews(other)
  await theirs.getByRole('button', { name: '改名：甲' }).click()
  await theirs.getByLabel('新名称：甲').fill('丙')
  await other.keyboard.press('Enter')
  await theirs.getByText('已保存“丙”。').waitFor()

  await views.getByRole('button', { name: '删除：甲' }).click()
  await views.getByRole('alert').waitFor()
  await views.getByRole('link', { name: /^丙/ }).waitFor()
  const { savedViews } = await namesIn(page)
  expect(savedViews.map(({ name }) => name).toSorted()).toEqual(['丙', '乙'])
})

it('works with the keyboard: Escape closes and gives the focus back', async () => {
  const page = await open('/compare', { as: 'analyst' })
  const opener = page.getByRole('button', { name: '已存视图' })
  await opener.focus()
  await page.keyboard.press('Enter')
  const views = page.getByRole('region', { name: '已存视图' })
  await views.waitFor()
  await page.keyboard.press('Escape')
  await views.waitFor({ state: 'hidden' })
  expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true)
})

it('follows an indicator through the years, by name and by a mapping of one’s own', async () => {
  const page = await open('/compare/indicators?years=2022,2023', { as: 'analyst' })
  await page.getByRole('heading', { name: '输入要看的指标' }).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByLabel('指标名称').fill('预算编制 合理性')
  await page.getByRole('button', { name: '查看' }).click()
  const table = page.getByRole('table')
  await table.getByText('按名称').first().waitFor()
  await table.getByText('没有的年度：2022').first().waitFor()
  expect((await table.getByRole('row', { name: /^2023/ }).first().innerText()).split(/\s+/)).toContain('4')
  expect(new URL(page.url()).searchParams.get('indicator')).toBe('预算编制 合理性')
  await inEveryLook(page, expectAccessible)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载 CSV' }).click(),
  ])
  const lines = readFileSync(await file.path(), 'utf8').split('\r\n')
  expect(lines[0]).toContain('部门代码,部门,')
  expect(lines.filter((line) => /^441721001,.*按名称,2023,/.test(line))).toHaveLength(1)

  await page.getByRole('button', { name: '指标对应…' }).click()
  const dialog = page.getByRole('dialog', { name: '指标对应' })
  await dialog.getByRole('button', { name: '新建对应' }).click()
  await dialog.getByLabel('您怎么称呼它').fill('编制质量')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('请至少写一个名称。').waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByLabel('报告中的名称').fill('预算编制合理性\n编制的合理性')
  await dialog.getByRole('button', { name: '保存' }).click()
  await dialog.getByText('已保存“编制质量”。').waitFor()
  await dialog.getByRole('button', { name: '关闭' }).click()
  await page.getByLabel('指标名称').fill('')
  await page.getByRole('combobox', { name: '指标对应' }).selectOption({ label: '编制质量' })
  await table.getByText('按对应关系').first().waitFor()

  await page.goto('/compare/indicators?mapping=01900000-0000-7000-8000-000000000000')
  await page.getByRole('heading', { name: '没有这个指标对应' }).waitFor()
  await page.getByRole('button', { name: '不用指标对应' }).click()
  await page.getByRole('heading', { name: '输入要看的指标' }).waitFor()
})

it('follows projects by code, and each year leads to its report', async () => {
  const page = await open('/compare/indicators?mode=projects&codes=360722001&years=2022,2023')
  await page.getByText('按代码').first().waitFor()
  await inEveryLook(page, expectAccessible)
  await page.getByRole('table').getByRole('link', { name: '2023' }).first().click()
  await page.getByRole('article').waitFor()
})

it('puts the departments chosen into a peer group, and out of it again', async () => {
  const page = await open('/compare?name=阳西')
  const opener = page.getByRole('button', { name: '同类组…' })
  await opener.click()
  const dialog = page.getByRole('dialog', { name: '设置同类组' })
  await dialog.getByLabel('组名').fill('产业园区')
  await dialog.getByText('将有 1 个部门移入“产业园区”：').waitFor()
  await inEveryLook(page, expectAccessible)
  await dialog.getByRole('button', { name: '放入' }).click()
  await dialog.getByText('1 个部门已放入“产业园区”。').waitFor()
  const groupOf = async () =>
    (
      await ask<{ department: { peerGroup: string | null } }>(
        page.context(),
        '{ department(code: "441721001") { peerGroup } }',
      )
    ).department.peerGroup
  expect(await groupOf()).toBe('产业园区')

  // Somebody else takes it out while the dialog stands open: it is told, and nothing is overwritten.
  await dialog.getByRole('button', { name: '关闭' }).first().click()
  await opener.click()
  await dialog.getByLabel('移出同类组').check()
  await dialog.getByText('将有 1 个部门移出：').waitFor()
  await ask(
    page.context(),
    'mutation ($input: AssignPeerGroupInput!) { assignPeerGroup(input: $input) { departments } }',
    { input: { departmentCodes: ['441721001'], from: '产业园区', to: '工业园区' } },
  )
  await dialog.getByRole('button', { name: '移出', exact: true }).click()
  await dialog.getByText('“产业园区”的部门没有移动：').waitFor()
  expect(await groupOf()).toBe('工业园区')
  await dialog.getByText('工业园区', { exact: true }).first().waitFor()
  await dialog.getByRole('button', { name: '移出', exact: true }).click()
  await dialog.getByText('1 个部门已移出同类组。').waitFor()
  expect(await groupOf()).toBeNull()

  const clerk = await open('/compare', { as: 'clerk' })
  await clerk.getByRole('button', { name: '已存视图' }).waitFor()
  expect(await clerk.getByRole('button', { name: '同类组…' }).count()).toBe(0)
})
