import type { MessageKey } from '../lib/i18n/keys.ts';
import { t } from '../lib/i18n/language.ts';
import type { Kind } from './KindIcon.tsx';

/** Kinds in the order in which lists and switches show them. */
export const kinds: readonly Kind[] = ['person', 'organization', 'place', 'group', 'event', 'product', 'figure'];

const one: Readonly<Record<Kind, MessageKey>> = {
  person: 'kindPerson',
  organization: 'kindOrganization',
  place: 'kindPlace',
  group: 'kindGroup',
  event: 'kindEvent',
  product: 'kindProduct',
  figure: 'kindFigure',
};

const many: Readonly<Record<Kind, MessageKey>> = {
  person: 'kindPersonMany',
  organization: 'kindOrganizationMany',
  place: 'kindPlaceMany',
  group: 'kindGroupMany',
  event: 'kindEventMany',
  product: 'kindProductMany',
  figure: 'kindFigureMany',
};

/** "person". */
export function kindName(kind: Kind): string {
  return t(one[kind]);
}

/** "People": for headings and switches. */
export function kindPlural(kind: Kind): string {
  return t(many[kind]);
}
