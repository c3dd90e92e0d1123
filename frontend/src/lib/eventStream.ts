/** One server-sent event. */
export interface StreamEvent {
  event: string
  data: string
}

/** Reads server-sent events out of a text that comes in pieces, wherever it is cut; comments only keep it alive. */
export function eventReader(tell: (event: StreamEvent) => void): (text: string) => void {
  let rest = ''
  let event = 'message'
  let data: string[] = []

  function line(text: string) {
    if (!text) {
      if (data.length) tell({ event, data: data.join('\n') })
      event = 'message'
      data = []
      return
    }
    const colon = text.indexOf(':')
    const [field, value] = colon < 0 ? [text, ''] : [text.slice(0, colon), text.slice(colon + 1)]
    const said = value.startsWith(' ') ? value.slice(1) : value
    if (field === 'data') data.push(said)
    else if (field === 'event') event = said
  }

  return (text) => {
    // A carriage return at the very end may be half a line break.
    const whole = rest + text
    const end = whole.endsWith('\r') ? whole.length - 1 : whole.length
    const lines = whole.slice(0, end).split(/\r\n|\n|\r/)
    rest = lines.pop()! + whole.slice(end)
    lines.forEach(line)
  }
}
