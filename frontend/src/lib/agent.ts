export interface Agent {
  browser?: string
  system?: string
}

/** In this order, because most browsers also call themselves what others are. */
const BROWSERS: [RegExp, string][] = [
  [/MicroMessenger\/(\d+)/, '微信'],
  [/DingTalk\/(\d+)/, '钉钉'],
  [/QQBrowser\/(\d+)/, 'QQ 浏览器'],
  [/(?:QIHU 360|360[SE]E)/, '360 浏览器'],
  [/MetaSr (\d+)/, '搜狗浏览器'],
  [/UOS(?:BrowserPlugin)?\/(\d+)/, 'UOS 浏览器'],
  [/Edg(?:e|A|iOS)?\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/(?:Firefox|FxiOS)\/(\d+)/, 'Firefox'],
  [/(?:Chrome|CriOS)\/(\d+)/, 'Chrome'],
  [/Version\/(\d+).*Safari\//, 'Safari'],
]

const SYSTEMS: [RegExp, string][] = [
  [/HarmonyOS|OpenHarmony/, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/Kylin/i, '麒麟'],
  [/UOS|Uniontech/i, '统信 UOS'],
  [/Linux/, 'Linux'],
]

/** What a browser says of itself, in words that its owner would know it by. */
export function readAgent(text: string): Agent {
  const browser = BROWSERS.find(([pattern]) => pattern.test(text))
  const version = browser?.[0].exec(text)?.[1]
  return {
    browser: browser && [browser[1], version].filter(Boolean).join(' '),
    system: SYSTEMS.find(([pattern]) => pattern.test(text))?.[1],
  }
}
