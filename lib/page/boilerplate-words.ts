/**
 * Words that publishers' markup and pages use for what is not the article. Each group is one input of the body model
 * (`body-weights.ts`), so none of them decides alone: "newsletter" in a class name may be the newsletter's own page.
 * Gathered from the class names and labels of the development pages and of common news systems (WordPress, Ghost, Arc,
 * Drupal, Piano).
 */
export const markupGroups: readonly RegExp[] = [
  // What holds an article.
  /article-?_?(?:body|text|content|paragraph)|entry-?content|(?:story|post|content|news|main)-?_{0,2}(?:body|text|content)|body-?(?:text|copy|content)|articlebody|paragraph|richtext|wysiwyg|prose\b|copy\b/i,
  // Captions and credits of pictures.
  /caption|credit|photo|picture|image|gallery|slideshow|carousel|\bfig\b|legend/i,
  // Other articles.
  /relat|recirc|recommend|read-?_?(?:more|also|next)|most-?_?(?:read|popular|viewed)|trending|teaser|promo|more-?(?:on|from|stories|news)|see-?also|explore|crosslink|further|latest|popular|up-?next|\bnext\b|outbrain|taboola|bookmark|\bcard|inline-?link|feed\b/i,
  // Asks: subscribe, sign up, donate, pay.
  /newsletter|subscri|sign-?_?up|donat|support-us|paywall|piano|\bcta\b|call-?to|regwall|membership|\bjoin\b|register|login|appeal|contribut/i,
  // Sharing and tools.
  /shar(?:e|ing)|social|toolbar|\btools?\b|print|\bicons?\b|follow|whatsapp|facebook|twitter|button|\bbtn|audio|player|listen|podcast/i,
  // Advertising.
  /advert|\bads?\b|\bad-|-ad\b|sponsor|banner|commercial|affiliate|dfp|\bpromo/i,
  // Who and when.
  /byline|author|\bbio\b|dateline|timestamp|datetime|publish|posted|updated|article-?_?info|\bmeta|\bdate\b|\btime\b|contributor|writer/i,
  // Headline and standfirst.
  /headline|title|kicker|standfirst|\bdek\b|summary|excerpt|sub-?head|\blead\b|\blede\b|intro|abstract|strapline|teaser|perex|chapo/i,
  // Talk below.
  /comment|disqus|repl(?:y|ies)|discussion|respond|reaction|forum|review|rating|testimonial/i,
  // Rails, chrome, ways to elsewhere.
  /sidebar|rail\b|footer|header|\bnav|menu|breadcrumb|widget|\btags?\b|tag-?list|topics|categor|pagination|pager|aside|masthead|skip|\btoc\b|contents/i,
  // Consent, accounts and other things laid over the page.
  /cookie|consent|gdpr|onetrust|\bot-|sourcepoint|privacy|modal|popup|overlay|drawer|dialog|lightbox|account|password|profile|screen-?set|\btab(?:content|panel)/i,
  // Legal lines.
  /copyright|disclaim|correction|legal|terms|licen[cs]e|syndicat|footnote|\bnotes?\b|reference|source/i,
  // Said twice.
  /pull-?_?quote|highlight|key-?_?points|takeaway|fact-?box|info-?box|\bbox|callout|embed|tweet|instagram/i,
  // Hidden from the eye or from everyone.
  /visually-?hidden|sr-only|screen-?reader|hidden|a11y|offscreen|collapsed/i,
  // Wares.
  /price|product|cart|basket|\bshop|checkout|\bsku\b|offer\b|deal\b|buy\b/i,
];

/** How lines of boilerplate begin, in the languages of the pages we know. Matched against the start of a block. */
export const textGroups: readonly RegExp[] = [
  // Links to other articles.
  /^\W*(?:read (?:more|also|next|full|the full|our|on)|also read|more (?:on|from|about|stories|news|coverage)\b|see also|related\b|recommended|explore (?:further|more)|don.t miss|you (?:may|might) (?:also )?(?:like|be interested)|what to read next|most (?:read|popular|viewed)|trending|up next|next (?:story|article|post|up)|previous (?:story|article|post)|in other news|also in|editor.?s picks?|top stories|mehr zum thema|lesen sie|auch interessant|lire aussi|à lire|leggi anche|lea también|te puede interesar|czytaj (?:też|także|również|więcej)|zobacz (?:też|także)|читайте|читати також|смотрите|дивіться|läs (?:mer|också)|les også|lees ook|leia (?:mais|também))/i,
  // Asks.
  /^\W*(?:sign ?up|subscribe|subscription|already a subscriber|click here|get (?:the|our|unlimited|full|free)|join (?:us|our|the)|support (?:our|us|the|independent|quality)|donate|please (?:consider|support|enable|log|sign|enter|note|click)|become a|download (?:the|our)|register|log ?in|enter your|your (?:email|support|contribution)|thank(?:s| you) for|we (?:use cookies|need your)|help (?:us|keep|support)|if you (?:like|enjoy|are|have)|want (?:more|to)|stay (?:up|in|on|inform)|try |start your|view (?:our|all)|newsletter|jetzt|abonnieren|abonnez|inscrivez|suscríbete|підтрим|підпис|поддерж|подпис)/i,
  // Sharing, listening, tools.
  /^\W*(?:share|tweet|facebook|twitter|whatsapp|linkedin|email|e-mail|print|copy link|save|bookmark|follow|like (?:us|this)|watch|listen|play|video|audio|podcast|load(?:ing)?|comments?|leave a|add (?:a|us|your)|reply|report (?:this|a|an)|back to|skip|close|open|show|hide|menu|search|view (?:comments|gallery|image)|image \d|teilen|partager|compartir|поділитися|поделиться)\b/i,
  // Pictures.
  /^\W*(?:photos?|photograph|images?|picture|credits?|source|illustration|file photo|getty|reuters|ap photo|afp|foto|bild|quelle|crédit|фото|copyright|©|\(c\))/i,
  // Who and when.
  /^\W*(?:by |published|updated|posted|last (?:updated|modified)|first published|written by|authors?\b|about the author|edited by|reporting by|additional reporting|with (?:files|reporting|additional)|von |par |por |автор|опубліковано|опубликовано|\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9},? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d+ (?:min|minutes?|mins|hours?|days?|months?|years?)\b.{0,8}(?:read|ago)?$)/iu,
  // Legal and administrative lines.
  /^\W*(?:all rights reserved|the contents? of this|this (?:article|story|post|content|material|piece|report) (?:was|is|has|originally|first|may|contains)|copyright|terms of|privacy|cookie|disclaimer|disclosure|correction|editor.?s note|note:|advert|sponsored|paid (?:post|content)|tags?\b|topics?\b|filed under|categor(?:y|ies)|keywords|order reprints|contact (?:us|the)|this cookie|the cookie|cookies? |by (?:signing|clicking|continuing|using)|you must|your (?:account|password|privacy)|\{|do you have|have (?:a|you)|got a|send (?:us|your)|e-?mail us|dpa|©)/i,
];
