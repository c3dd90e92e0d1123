import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import {
  chromium as launcher,
  type Browser,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** One browser for the tests of a file; every page it opens starts clean and must not complain in its console. */
export function useBrowser() {
  let browser: Browser
  const contexts: { close(): Promise<void> }[] = []
  beforeAll(async () => {
    browser = await launcher.launch(await chrome())
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

/** On Linux the Chromium that came as a package; elsewhere the browser that every such machine has. */
async function chrome(): Promise<LaunchOptions> {
  if (process.platform === 'win32') return { channel: 'msedge' }
  if (process.platform === 'darwin') return { channel: 'chrome' }
  return { executablePath: await chromium.executablePath(), args: ['--no-sandbox'] }
}

/** WCAG 2.2 AA as far as a program can tell, and no page that moves sideways. */
export async function expectAccessible(page: Page) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}

/** Runs a check at the desk in light and on a phone in dark, and comes back to the desk. */
export async function inEveryLook(page: Page, check: (page: Page) => Promise<void>) {
  const looks = [
    { viewport: DESK, colorScheme: 'light' },
    { viewport: PHONE, colorScheme: 'dark' },
  ] as const
  for (const { viewport, colorScheme } of looks) {
    await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme })
    await check(page)
  }
  await page.setViewportSize(DESK)
}
