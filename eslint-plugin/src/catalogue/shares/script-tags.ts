/** A script of somebody else's that a page loads: it tells them of every visit. */
export interface ScriptTag {
  readonly id: string
  readonly title: string
  /** Where the visit is told to. */
  readonly host: string
  /** What gives it away in an address or in a script's own text. */
  readonly text: RegExp
}

/** Scripts that measure visits. The order counts: the loader's own address stands before the functions it defines. */
export const scriptTags: readonly ScriptTag[] = [
  {
    id: 'google-tag-manager',
    title: 'Google Tag Manager',
    host: 'www.googletagmanager.com',
    text: /\bgoogletagmanager\.com\b|\bgtag\s*\(/u,
  },
  {
    id: 'google-analytics',
    title: 'Google Analytics',
    host: 'www.google-analytics.com',
    text: /\bgoogle-analytics\.com\b/u,
  },
  { id: 'hotjar', title: 'Hotjar', host: 'static.hotjar.com', text: /\bhotjar\.com\b/u },
  { id: 'clarity', title: 'Microsoft Clarity', host: 'www.clarity.ms', text: /\bclarity\.ms\b/u },
  {
    id: 'meta-pixel',
    title: 'Meta Pixel',
    host: 'connect.facebook.net',
    text: /\bconnect\.facebook\.net\b|\bfbq\s*\(/u,
  },
  { id: 'linkedin-insight', title: 'LinkedIn Insight', host: 'snap.licdn.com', text: /\bsnap\.licdn\.com\b/u },
  {
    id: 'siteimprove',
    title: 'Siteimprove',
    host: 'siteimproveanalytics.com',
    text: /\bsiteimproveanalytics\.(?:com|io)\b/u,
  },
  { id: 'silktide', title: 'Silktide', host: 'analytics.silktide.com', text: /\banalytics\.silktide\.com\b/u },
  { id: 'crazy-egg', title: 'Crazy Egg', host: 'script.crazyegg.com', text: /\bcrazyegg\.com\b/u },
  { id: 'segment', title: 'Segment', host: 'cdn.segment.com', text: /\bcdn\.segment\.com\b/u },
  { id: 'matomo-cloud', title: 'Matomo Cloud', host: 'cdn.matomo.cloud', text: /\bmatomo\.cloud\b/u },
  { id: 'plausible', title: 'Plausible', host: 'plausible.io', text: /\bplausible\.io\b/u },
  { id: 'intercom', title: 'Intercom', host: 'widget.intercom.io', text: /\bwidget\.intercom\.io\b/u },
]

const any = new RegExp(scriptTags.map(({ text }) => text.source).join('|'), 'u')

/** Whether a text can hold one at all. */
export const mayLoadScript = (text: string): boolean => any.test(text)
