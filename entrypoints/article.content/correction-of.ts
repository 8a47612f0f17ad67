import type { CardAction } from '../../components/MentionCard.tsx';
import type { Correction } from '../../lib/entities/corrections.ts';
import type { EntityMention } from '../../lib/types.ts';

/** What the reader said on a name's card, as it is kept. `null` for what only figures have. */
export function correctionOf({ entity }: EntityMention, action: CardAction): Correction | null {
  switch (action.action) {
    case 'mute':
    case 'not-a-name':
      return { kind: 'mute', entity };
    case 'retype':
      return { kind: 'retype', entity, type: action.type };
    case 'same-as':
      return { kind: 'same-as', entity, as: action.key, name: action.name };
    case 'split':
      return null;
  }
}
