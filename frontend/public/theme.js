// Runs before the first paint, so that a dark page does not flash white. A file of its own: no inline script is allowed.
{
  let chosen = null
  try {
    chosen = localStorage.getItem('ziping.theme')
  } catch {
    // Storage is forbidden: follow the system.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
}
