/**
 * The place within this page that an address names, or the beginning for whatever leads elsewhere: `to` comes from the
 * address bar, and so from anybody who can make somebody follow a link.
 */
export function ownPath(to: unknown): string {
  if (typeof to !== 'string' || !to.startsWith('/')) return '/'
  try {
    // The browser's own reading: it takes \ for / and drops tabs, as it would when going there.
    const { origin, pathname, search, hash } = new URL(to, location.origin)
    const here = origin === location.origin && !pathname.startsWith('//') && pathname !== '/login'
    return here ? pathname + search + hash : '/'
  } catch {
    return '/'
  }
}
