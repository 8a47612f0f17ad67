import { EntityName } from '../../components/EntityName.tsx';
import { formatNumber } from '../../lib/i18n/language.ts';
import type { CoMention } from '../../lib/store/queries-library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';

/** Names with the number of articles each stands in. */
export function NameList({ names }: { readonly names: readonly CoMention[] }) {
  return (
    <ul class="chips">
      {names.map(({ name, articles }) => (
        <li key={name.key} class="chip">
          <EntityName name={name.name} type={name.type} href={libraryRoute.name(name.key)} />
          <span class="meta numeric">{formatNumber(articles)}</span>
        </li>
      ))}
    </ul>
  );
}
