/**
 * Goes to where a finding is, in a table to the `row` that is called so; its words are marked for as long as the browser can
 * mark words, and nothing is changed.
 */
export function showPlace(anchor: string, excerpt: string | null | undefined, row?: string) {
  const place = document.getElementById(anchor)
  if (!place) return
  const line = row ? rowCalled(row, place) : undefined
  const words = wordsIn(line ?? place, excerpt) ?? wordsIn(line ?? place, row)
  const spot = words?.startContainer.parentElement ?? place
  spot.scrollIntoView({ block: words ? 'center' : 'start' })
  if (!place.hasAttribute('tabindex')) place.setAttribute('tabindex', '-1')
  place.focus({ preventScroll: true })
  if (!('highlights' in CSS)) return
  CSS.highlights.delete('finding')
  if (words) CSS.highlights.set('finding', new Highlight(words))
}

const bare = (text: string) => text.replace(/\s/gu, '')

function rowCalled(name: string, place: Element): Element | undefined {
  return [...place.querySelectorAll('tr')].find((row) => bare(row.textContent).includes(bare(name)))
}

const wordsIn = (place: Element, words: string | null | undefined) =>
  words ? rangeOf(place, words) : undefined

/** Words as they stand in the page, blanks left out of account: figures and links part a text into many pieces. */
function rangeOf(place: Element, excerpt: string): Range | undefined {
  const sought = bare(excerpt)
  const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT)
  const spots: { node: Text; at: number }[] = []
  let words = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node as Text).data
    for (let at = 0; at < text.length; at++) {
      if (/\s/u.test(text[at]!)) continue
      words += text[at]
      spots.push({ node: node as Text, at })
    }
  }
  const from = sought ? words.indexOf(sought) : -1
  if (from < 0) return undefined
  const [first, last] = [spots[from]!, spots[from + sought.length - 1]!]
  const range = document.createRange()
  range.setStart(first.node, first.at)
  range.setEnd(last.node, last.at + 1)
  return range
}
