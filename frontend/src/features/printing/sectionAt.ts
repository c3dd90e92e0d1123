interface Heading {
  id: string
  number: string
  heading: string
}

/** The section whose heading a place on paper names, with or without its number; none when it names something else. */
export function sectionAt<Section extends Heading>(place: string, sections: Section[]): Section | undefined {
  const wanted = plain(place)
  return (
    sections.find(({ number, heading }) => plain(number + heading) === wanted) ??
    sections.find(({ heading }) => plain(heading) === wanted)
  )
}

const plain = (text: string) => text.replace(/\s+/g, '')
