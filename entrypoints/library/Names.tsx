import { useState } from 'preact/hooks';
import { Chip } from '../../components/Chip.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { EntityName } from '../../components/EntityName.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { kindPlural, kinds } from '../../components/kind-name.ts';
import { formatAgo, t, tn } from '../../lib/i18n/language.ts';
import { nameStretch } from '../../lib/store/queries-library.ts';
import type { NameRow } from '../../lib/store/rows.ts';
import type { EntityType } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Windowed } from './Windowed.tsx';

function NameLine({ name }: { readonly name: NameRow }) {
  const role = name.roles.toSorted((a, b) => b.until.localeCompare(a.until))[0];
  return (
    <div class="article-card name-line">
      <p>
        <EntityName name={name.name} type={name.type} href={libraryRoute.name(name.key)} />
      </p>
      <p class="meta">
        {role && `${role.text} · `}
        {tn('articleCount', name.articles)} · {formatAgo(name.lastSeenAt)}
      </p>
    </div>
  );
}

/** Every name met, by kind, the one met last first. */
export function Names() {
  const [type, setType] = useState<EntityType | null>(null);
  return (
    <>
      <h1>{t('namesHere')}</h1>
      <fieldset class="chips filters">
        <legend class="visually-hidden">{t('kinds')}</legend>
        {kinds.map((kind) =>
          kind === 'figure' ? null : (
            <Chip key={kind} pressed={type === kind} onPress={() => setType(type === kind ? null : kind)}>
              <KindIcon kind={kind} /> {kindPlural(kind)}
            </Chip>
          ),
        )}
      </fieldset>
      <Windowed
        key={type}
        label={t('namesHere')}
        estimate={52}
        load={(start, end) => nameStretch(library, type, start, end)}
        inputs={[]}
        empty={<EmptyState title={t('namesNone')}>{t('namesNoneHint')}</EmptyState>}
      >
        {(name) => <NameLine name={name} />}
      </Windowed>
    </>
  );
}
