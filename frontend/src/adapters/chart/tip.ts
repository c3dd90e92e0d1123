import './tip.css'

/** A tooltip of elements: the page's content policy lets no style come with markup. The first line is its head. */
export function tip(lines: string[]): HTMLElement {
  const box = document.createElement('div')
  box.append(
    ...lines.map((line, index) => {
      const element = document.createElement(index ? 'span' : 'strong')
      element.textContent = line
      return element
    }),
  )
  return box
}
