import { AxeBuilder } from '@axe-core/playwright'
import chromium from '@sparticuz/chromium'
import {
  chromium as launcher,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** The people of the demonstration, and the administrator whose password the server says at its first start. */
export type Person = 'clerk' | 'head' | 'reviewer' | 'analyst' | 'admin'

export interface Opening extends BrowserContextOptions {
  /** Who is signed in before the page is opened; nobody when null. */
  as?: Person | null
}

/**
 * One browser for the tests of a file; every page it opens starts clean and must neither throw nor try what the content
 * security policy refuses.
 */
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

  return async function open(path: string, { as = 'reviewer', ...options }: Opening = {}): Promise<Page> {
    const context = await browser.newContext({
      baseURL: process.env.ZIPING_URL,
      viewport: DESK,
      locale: 'zh-CN',
      reducedMotion: 'reduce',
      ...options,
    })
    contexts.push(context)
    if (as) await signIn(context, as)
    const page = await context.newPage()
    watch(page)
    await page.goto(path)
    return page
  }
}

export function passwordOf(person: Person): string {
  return person === 'admin' ? process.env.ZIPING_ADMIN_PASSWORD! : person
}

/** Signs in as the page does, without the page: the cookie is the context's then. */
export async function signIn(context: BrowserContext, login: string, password = passwordOf(login as Person)) {
  await context.request.get('/login/options.json')
  const answer = await context.request.post('/login', {
    form: { username: login, password },
    headers: await tokenOf(context),
  })
  expect(answer.status(), `signing in as ${login}`).toBe(204)
}

/** The header that proves a change comes from the page. */
export async function tokenOf(context: BrowserContext): Promise<Record<string, string>> {
  const cookie = (await context.cookies()).find(({ name }) => name === 'XSRF-TOKEN')
  return cookie ? { 'X-XSRF-TOKEN': cookie.value } : {}
}

/** A page that throws, or that the content security policy stops, fails the test it is opened in. */
export function watch(page: Page) {
  page.on('pageerror', (error) => expect.fail(`the page threw: ${error.message}`))
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) expect.fail(message.text())
  })
}

/** On Linux the Chromium that came as a package; elsewhere the browser that every such machine has. */
async function chrome(): Promise<LaunchOptions> {
  if (process.platform === 'win32') return { channel: 'msedge' }
  if (process.platform === 'darwin') return { channel: 'chrome' }
  return { executablePath: await chromium.executablePath(), args: ['--no-sandbox'] }
}

/**
 * WCAG 2.2 AA as far as a program can tell, and no page that moves sideways. Inside a frame that may run nothing axe never
 * answers: what is shown there is checked opened by itself.
 */
export async function expectAccessible(page: Page) {
  await page.evaluate(() => document.fonts.ready)
  const { violations } = await new AxeBuilder({ page }).exclude('iframe[sandbox]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
}

/** Pastes where the focus is, as Excel leaves it on the clipboard: the browser's own event, with what was copied. */
export async function paste(page: Page, text: string) {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    document.activeElement!.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
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
