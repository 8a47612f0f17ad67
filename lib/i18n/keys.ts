import type messages from '../../public/_locales/en/messages.json';

/** Every message, by the English catalogue's keys. */
export type MessageKey = keyof typeof messages;

type Stem<K> = K extends `${infer S}_other` ? S : never;
/** A message with one form per plural category: `articles` for `articles_one`, `articles_few`, …, `articles_other`. */
export type PluralKey = Stem<MessageKey>;
