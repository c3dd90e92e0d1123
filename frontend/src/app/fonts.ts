// Faces for machines without Chinese ones: cut by Unicode range, so that only the slices a page needs come over the wire.
import '@fontsource-variable/noto-sans-sc/wght.css'
import '@fontsource-variable/noto-serif-sc/wght.css'
import '@/assets/rare-hanzi/rare-hanzi.css'
