import { formatDay, formatList, t, tn } from '../lib/i18n/language.ts';
import type { EntityCard } from '../lib/messages/protocol.ts';
import { KindIcon } from './KindIcon.tsx';
import { kindName } from './kind-name.ts';
import { Sentence } from './Sentence.tsx';
import { Source } from './Source.tsx';

interface FactsProps {
  readonly card: EntityCard;
}

/** Shown of each: more is in the library. */
const ROLES = 2;
const ALIASES = 3;
const USES = 4;

function Heading({ card }: FactsProps) {
  const roles = card.roles.slice(0, ROLES).map(({ text }) => text);
  const aliases = card.aliases.filter((alias) => alias !== card.name).slice(0, ALIASES);
  return (
    <>
      {roles.length > 0 && <p class="roles">{roles.join(' · ')}</p>}
      <p class="meta">
        <KindIcon kind={card.type} /> {kindName(card.type)}
        {aliases.length > 0 && ` · ${t('alsoNamed', { names: formatList(aliases) })}`}
      </p>
    </>
  );
}

function Body({ card }: FactsProps) {
  const earlier = card.uses.length;
  const names = [card.name, ...card.aliases];
  return (
    <>
      <p class="known">
        {earlier === 0
          ? t('nameFirst')
          : tn('nameKnown', card.articles, { since: formatDay(card.firstSeenAt) || t('noDate') })}
      </p>
      {earlier > 0 && (
        <ol class={`citations kind-${card.type}`} aria-label={t('latestMentions')}>
          {card.uses.slice(0, USES).map((use) => (
            <li key={use.articleId}>
              <Source {...use} />
              <Sentence text={use.sentence} find={names} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

/** What the library knows of a name: the line under it, and its latest mentions. */
export const EntityFacts = { Heading, Body };
