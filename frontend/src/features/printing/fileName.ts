const ENCODED = /filename\*=(?:UTF-8)''([^;]+)/i
const PLAIN = /filename="([^"]+)"/i

/** The name under which an answer is to be kept, as the server gives it; `otherwise` when it gives none. */
export function fileName(disposition: string | null, otherwise: string): string {
  const encoded = ENCODED.exec(disposition ?? '')?.[1]
  try {
    if (encoded) return decodeURIComponent(encoded)
  } catch {
    // Broken escapes name nothing.
  }
  return PLAIN.exec(disposition ?? '')?.[1] ?? otherwise
}
