import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import { chromium as launcher, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** One browser for the tests of a file; every page it opens starts clean and must not complain in its console. */
export function useBrowser() {
  let browser: Browser
  const contexts: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    browser = await launcher.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox'],
    })
  })
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()))
    await browser.close()
  })

  return async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: process.env.ZIPING_URL,
      viewport: DESK,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      ...options,
    })
    contexts.push(context)
    const page = await context.newPage()
    page.on('pageerror', (error) => expect.fail(`the page threw: ${error.message}`))
    await page.goto(path)
    return page
  }
}

/** WCAG 2.2 AA as far as a program can tell, and no page that moves sideways. */
export async function expectAccessible(page: Page) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}

/** Runs a check in light and in dark, at the desk and on a phone. */
export async function inEveryLook(page: Page, check: (page: Page) => Promise<void>) {
  for (const viewport of [DESK, PHONE])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.setViewportSize(viewport)
      await page.emulateMedia({ colorScheme })
      await check(page)
    }
}
