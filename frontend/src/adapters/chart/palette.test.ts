import { afterEach, expect, it } from 'vitest'
import { contrast, readPalette } from './palette'
import { tip } from './tip'

const page = document.documentElement
afterEach(() => {
  page.removeAttribute('style')
  delete page.dataset.theme
})

it.each([
  ['#000000', '#ffffff', 21],
  ['#fff', '#000', 21],
  ['#777777', '#ffffff', 4.48],
  ['#1d4e89', '#1d4e89', 1],
])('%s and %s have a contrast of %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2)
  expect(contrast(other, one)).toBeCloseTo(expected, 2)
})

it('writes on each step in what is read best on it', () => {
  const say = (name: string, colour: string) => page.style.setProperty(`--${name}`, colour)
  say('ink', '#1e2227')
  say('paper', '#fff')
  const steps = ['#eaf1f9', '#c6d9ee', '#9bbde0', '#6b9acb', '#3a70aa', '#17406f']
  steps.forEach((step, index) => say(`step-${index + 1}`, step))
  const { inks } = readPalette()
  expect(inks).toEqual(['#1e2227', '#1e2227', '#1e2227', '#1e2227', '#fff', '#fff'])
  inks.forEach((ink, index) => expect(contrast(ink, steps[index]!)).toBeGreaterThanOrEqual(4.5))
})

it('quotes faces so that they can stand inside an attribute', () => {
  page.style.setProperty('--desk-face', '"PingFang SC",\n    sans-serif')
  expect(readPalette().face).toBe("'PingFang SC', sans-serif")
})

it('leaves the page in the look that it has', () => {
  page.dataset.theme = 'dark'
  readPalette('light')
  expect(page.dataset.theme).toBe('dark')
})

it('says in a tooltip what is data as text, whatever it is', () => {
  const box = tip(['<img src=x onerror=alert(1)>', '得分 92'])
  expect(box.querySelector('img')).toBeNull()
  expect([...box.children].map((line) => [line.tagName, line.textContent])).toEqual([
    ['STRONG', '<img src=x onerror=alert(1)>'],
    ['SPAN', '得分 92'],
  ])
})
