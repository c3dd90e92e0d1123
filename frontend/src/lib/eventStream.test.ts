import { expect, it } from 'vitest'
import { eventReader, type StreamEvent } from './eventStream'

function read(pieces: string[]): StreamEvent[] {
  const events: StreamEvent[] = []
  const reader = eventReader((event) => events.push(event))
  pieces.forEach(reader)
  return events
}

const STREAM = ': still there\r\n\r\nevent:next\r\ndata:{"a":\r\ndata: 1}\r\n\r\nevent: complete\ndata:{}\n\n'
const EVENTS = [
  { event: 'next', data: '{"a":\n1}' },
  { event: 'complete', data: '{}' },
]

it('reads events and passes over comments', () => expect(read([STREAM])).toEqual(EVENTS))

it('does so wherever the stream is cut', () => {
  for (let at = 0; at <= STREAM.length; at++)
    expect(read([STREAM.slice(0, at), STREAM.slice(at)]), `cut at ${at}`).toEqual(EVENTS)
  expect(read([...STREAM])).toEqual(EVENTS)
})

it('tells nothing of an event that is not whole', () =>
  expect(read(['event:next\ndata:{"a":1}\n'])).toEqual([]))
