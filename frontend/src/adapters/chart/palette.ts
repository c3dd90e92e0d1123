/** The colours and the face that a chart is drawn with, as `tokens.css` has them. */
export interface Palette {
  paper: string
  ink: string
  quiet: string
  line: string
  strong: string
  accent: string
  amber: string
  band: string
  /** From low to high: in light from pale to dark, in dark the other way round. */
  steps: string[]
  /** What is written on each of the steps. */
  inks: string[]
  hues: string[]
  face: string
}

/** Reads them where they stand; a picture is always drawn with those of the light look, whatever the page has. */
export function readPalette(theme?: 'light'): Palette {
  const page = document.documentElement
  const before = page.dataset.theme
  if (theme) page.dataset.theme = theme
  const style = getComputedStyle(page)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const steps = [1, 2, 3, 4, 5, 6].map((step) => colour(`step-${step}`))
  const [ink, paper] = [colour('ink'), colour('paper')]
  const palette: Palette = {
    paper,
    ink,
    quiet: colour('ink-quiet'),
    line: colour('line'),
    strong: colour('line-strong'),
    accent: colour('accent'),
    amber: colour('amber'),
    band: colour('band'),
    steps,
    inks: steps.map((step) => (contrast(step, ink) >= contrast(step, paper) ? ink : paper)),
    hues: [1, 2, 3, 4, 5].map((hue) => colour(`hue-${hue}`)),
    // In a drawing the names stand inside an attribute, whose quotes are the double ones.
    face: colour('desk-face').replaceAll('"', "'").replace(/\s+/g, ' '),
  }
  if (theme) page.dataset.theme = before
  return palette
}

/** How well one colour is read on another, 1 to 21, as WCAG reckons it. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (light! + 0.05) / (dark! + 0.05)
}

/** Of #rgb as well: a build writes colours as short as they can be written. */
function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : (colour.match(/\w\w/g) ?? [])
  const parts = digits.map((part) => parseInt(part, 16) / 255)
  const [red, green, blue] = parts.map((part) =>
    part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
