import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { expectAccessible, inEveryLook, PHONE, useBrowser } from './browser'
import { newDraft, write } from './drafts'
import { cellsOf } from './sheets'

const open = useBrowser()

const RATE = '部门整体支出绩效实现情况'
const TOTAL = '部门概况'
const FUNDS = '部门主要职责职能'
const LONG =
  '单位负责园区的规划、建设和企业服务，按照年初确定的安排组织实施，责任落实到科室和个人，过程资料逐项归档，核对记录一并留存备查。'
const inPlace = (rate: number) => `${LONG}本年资金到位率为${rate}%。`
const bodies = {
  [RATE]: '本年预算执行率为96%，全年预算数1,000.00万元，全年执行数950.00万元。',
  [TOTAL]: '全年支出合计120万元，其中：基本支出50万元，项目支出60万元。',
  [FUNDS]: inPlace(120),
}
const right = {
  ...bodies,
  [RATE]: '本年预算执行率为95%，全年预算数1,000.00万元，全年执行数950.00万元。',
}

const margin = (page: Page) => page.getByRole('complementary', { name: '问题' })
const entry = (page: Page, words: RegExp) => margin(page).getByRole('listitem').filter({ hasText: words })

it('leads a clerk to what is wrong, mends it, asks for an answer and shows it to the reviewer', async () => {
  const clerk = await open('/', { as: 'clerk' })
  const { id } = await newDraft(clerk.context())
  await write(clerk.context(), id, bodies)

  // Something blocks: it stands beside the text without being asked for.
  await clerk.goto(`/reports/${id}`)
  const rate = entry(clerk, /执行率应为95%/)
  await rate.waitFor()
  await inEveryLook(clerk, expectAccessible)
  await rate.getByRole('link', { name: `二、${RATE}` }).click()
  expect(await clerk.evaluate(() => document.activeElement?.id)).toMatch(/^s-/)
  expect(await clerk.evaluate(() => String([...CSS.highlights.get('finding')!][0]))).toContain('96%')

  await rate.getByRole('button', { name: /改为“95%”/ }).click()
  await clerk
    .getByRole('article')
    .getByText(/本年预算执行率为95%/)
    .waitFor()
  await rate.waitFor({ state: 'detached' })

  // What blocks is said where it is written, and keeps the report here.
  await clerk.getByRole('button', { name: `编辑：${TOTAL}` }).click()
  const here = clerk.getByRole('list', { name: '本节的问题' })
  await here.getByText(/合计为110万元/).waitFor()
  await here.getByRole('button', { name: '详情' }).click()
  expect(await clerk.evaluate(() => document.activeElement?.textContent)).toMatch(/合计为110万元/)
  const head = await open(`/reports/${id}`, { as: 'head' })
  await head.getByRole('button', { name: '提交', exact: true }).click()
  const asking = head.getByRole('dialog', { name: '提交报告' })
  await asking.getByText(/有 1 处必须改正的问题/).waitFor()
  await asking.getByText(/有 1 条问题还没有答复/).waitFor()
  await asking.getByRole('button', { name: '提交', exact: true }).click()
  await asking.getByText(/第一处：.*110万元/).waitFor()
  await inEveryLook(head, expectAccessible)
  await asking.getByRole('button', { name: '看看是哪些' }).first().click()
  await asking.waitFor({ state: 'hidden' })
  await entry(head, /合计为110万元/).waitFor()

  await entry(clerk, /资金到位率120%/)
    .getByRole('button', { name: '写答复' })
    .click()
  await clerk.getByLabel('答复', { exact: true }).fill('市里追加了资金，批复随报告附上。')
  await inEveryLook(clerk, expectAccessible)
  await clerk.getByRole('button', { name: '保存答复' }).click()
  await entry(clerk, /资金到位率120%/)
    .getByText(/填报人（示例）/)
    .waitFor()

  // Another figure is another question; the earlier words are there to begin with.
  await write(clerk.context(), id, { ...right, [TOTAL]: LONG, [FUNDS]: inPlace(130) })
  const again = entry(clerk, /资金到位率130%/)
  await again.getByText(/内容改动以前的答复：市里追加了资金/).waitFor()
  await again.getByRole('button', { name: '写答复' }).click()
  expect(await clerk.getByLabel('答复', { exact: true }).inputValue()).toContain('市里追加')
  await clerk.getByRole('button', { name: '保存答复' }).click()
  await again.getByRole('button', { name: '修改答复' }).waitFor()
  expect(
    await margin(clerk)
      .getByRole('heading', { name: /必须改正/ })
      .count(),
  ).toBe(0)

  await entry(head, /资金到位率130%/)
    .getByText('市里追加了资金，批复随报告附上。', { exact: true })
    .waitFor()
  // The answer may be here a moment before the version that it made, and a report is submitted in the version seen.
  await head.reload()
  await head.getByRole('button', { name: '提交', exact: true }).click()
  await asking.getByRole('button', { name: '提交', exact: true }).click()
  await asking.waitFor({ state: 'hidden' })

  const reviewer = await open(`/reports/${id}`)
  await reviewer.getByRole('button', { name: '问题' }).click()
  await entry(reviewer, /资金到位率130%/)
    .getByText('市里追加了资金，批复随报告附上。')
    .waitFor()
  expect(await margin(reviewer).getByRole('button', { name: /答复/ }).count()).toBe(0)
  await inEveryLook(reviewer, expectAccessible)

  const [sheet] = await Promise.all([
    reviewer.waitForEvent('download'),
    margin(reviewer).getByRole('link', { name: '导出复核底稿' }).click(),
  ])
  expect(sheet.suggestedFilename()).toMatch(/复核底稿\.xlsx$/)
  const cells = cellsOf(readFileSync(await sheet.path()))
    .flat()
    .join('|')
  expect(cells).toMatch(/等级.*部门答复/)
  expect(cells).toContain('市里追加了资金，批复随报告附上。')
})

it('makes way for the text on a phone', async () => {
  const page = await open('/', { as: 'clerk', viewport: PHONE })
  const { id } = await newDraft(page.context())
  await write(page.context(), id, bodies)
  await page.goto(`/reports/${id}`)
  await page.getByRole('button', { name: /^问题/ }).click()
  await entry(page, /合计为110万元/)
    .getByRole('link', { name: `一、${TOTAL}` })
    .click()
  await margin(page).waitFor({ state: 'detached' })
  expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^s-/)
})

it('says so when the checks cannot be read, and goes on when they can', async () => {
  const page = await open('/')
  await page.route('**/graphql', (route) =>
    route.request().postData()?.includes('ReportFindings')
      ? route.fulfill({ status: 503, body: 'down' })
      : route.continue(),
  )
  await page.getByRole('row', { name: /阳西/ }).getByRole('link').first().click()
  await page.getByRole('button', { name: '问题' }).click()
  await margin(page).getByRole('heading', { name: '服务器没能完成这次读取' }).waitFor()
  await inEveryLook(page, expectAccessible)
  await page.unroute('**/graphql')
  await margin(page).getByRole('button', { name: '重试' }).click()
  await margin(page)
    .getByRole('heading', { name: /必须改正/ })
    .waitFor()
})

it('explains every rule, and a link leads to one of them', async () => {
  const page = await open('/')
  await page.locator('[aria-controls=own-menu]').click()
  await page.getByRole('link', { name: '检查规则' }).click()
  await page.getByRole('heading', { level: 1, name: '检查规则' }).waitFor()
  await page.getByRole('heading', { level: 3, name: /^A02/ }).waitFor()
  await inEveryLook(page, expectAccessible)

  const one = await open('/rules#R02')
  await expect
    .poll(() =>
      one.evaluate(() => {
        const { top } = document.getElementById('R02')?.getBoundingClientRect() ?? { top: NaN }
        return top > 0 && top < innerHeight / 2
      }),
    )
    .toBe(true)
})

// Counted a moment after the server has started, and after each change.
it('counts on the board, and names what is found most on the desk', async () => {
  const page = await open('/')
  const count = page.getByRole('row', { name: /阳西/ }).getByText('必须改正')
  await expect
    .poll(
      async () => {
        await page.reload()
        await page.getByRole('table', { name: '总览' }).waitFor()
        return count.count()
      },
      { timeout: 60_000 },
    )
    .toBe(1)
  await inEveryLook(page, expectAccessible)

  await page.goto('/compare')
  const frequent = page.getByRole('table').filter({ has: page.getByRole('columnheader', { name: '规则' }) })
  await frequent.getByRole('row').nth(1).waitFor()
  expect(await frequent.getByRole('row').nth(1).innerText()).toMatch(/[A-Z]\d\d[^]*\d+ 份 \d+ 处/)
  await inEveryLook(page, expectAccessible)
  await frequent.getByRole('link').first().click()
  await page.waitForURL(/\/rules#[A-Z]\d\d$/)
})
