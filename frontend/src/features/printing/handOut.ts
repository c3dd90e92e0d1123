/** Has the browser keep what an address gives, under a name where the address has none of its own. */
export function handOut(url: string, name = '') {
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
}
