/** What publishers' own software puts into a feed's content besides the article, by its class names and its wording. */

/**
 * Classes of cards that link to one piece of earlier coverage: Ghost's bookmark card, WordPress' embedded post, and the
 * boxes news themes call by these names.
 */
export const EARLIER_CARDS: ReadonlySet<string> = new Set([
  'kg-bookmark-card',
  'wp-embedded-content',
  'related-insert',
  'related-article',
  'read-more-box',
  'in-article-related',
]);

/** Classes of parts that are no text of the article, matched whole. */
export const NO_TEXT: ReadonlySet<string> = new Set([
  'donate-block',
  'feedflare',
  'instagram-media',
  'jp-relatedposts',
  'kg-audio-card',
  'kg-button-card',
  'kg-cta-card',
  'kg-donate-box',
  'kg-email-cta',
  'kg-file-card',
  'kg-header-card',
  'kg-product-card',
  'kg-signup-card',
  'kg-video-card',
  'mc4wp-form',
  'newsletter-signup',
  'post-tags',
  'screen-reader-text',
  'sharedaddy',
  'tnp',
  'twitter-tweet',
  'wp-block-buttons',
  'wp-block-jetpack-subscriptions',
  'wp-block-social-links',
]);

/** Elements whose contents are no text of the article. */
export const NO_TEXT_ELEMENTS: ReadonlySet<string> = new Set([
  'aside',
  'audio',
  'button',
  'canvas',
  'footer',
  'form',
  'iframe',
  'map',
  'math',
  'nav',
  'noscript',
  'object',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'textarea',
  'video',
]);

/** Words that announce links to earlier coverage, alone in their block or before the link. */
export const LEAD_IN =
  /^(?:read (?:also|more|next|on)|also read|see also|explore further|more on this(?: story)?|related(?: (?:stories|articles|news|posts|coverage))?)[:.]?$/i;

/** Closing words that feeds add: WordPress' "The post … appeared first on …". */
export const FEED_SIGN_OFF = /^the post .{1,300} (?:appeared first|first appeared) on .{1,100}$/i;

/** A link to the rest of an article that the feed holds only the beginning of. */
export const READ_ON = /^(?:continue reading|read (?:more|on|the (?:full|whole|rest))|keep reading)\b/i;
