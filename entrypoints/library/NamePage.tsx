import { EmptyState } from '../../components/EmptyState.tsx';
import { KindIcon } from '../../components/KindIcon.tsx';
import { kindName } from '../../components/kind-name.ts';
import { MonthChart } from '../../components/MonthChart.tsx';
import { Sentence } from '../../components/Sentence.tsx';
import { Source } from '../../components/Source.tsx';
import { useLive } from '../../components/use-live.ts';
import { formatDay, formatList, t, tn } from '../../lib/i18n/language.ts';
import { type NameRecord, nameRecord } from '../../lib/store/queries-library.ts';
import type { EntityKey } from '../../lib/types.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { filterAddress } from './clipping-filter.ts';
import { NameCorrections } from './NameCorrections.tsx';
import { NameList } from './NameList.tsx';
import { useWidth } from './use-width.ts';

function Name({ record }: { readonly record: NameRecord }) {
  const [place, width] = useWidth<HTMLDivElement>(600);
  const { name, uses, months, together } = record;
  return (
    <>
      <h1>{name.name}</h1>
      <p class="meta">
        <KindIcon kind={name.type} /> {kindName(name.type)}
        {name.aliases.length > 0 && ` · ${t('alsoNamed', { names: formatList(name.aliases) })}`} ·{' '}
        {tn('nameKnown', name.articles, { since: formatDay(name.firstSeenAt) })}
      </p>
      <p>
        <a href={filterAddress({ name: name.key })}>{t('clippingsNaming')}</a>
      </p>
      {name.roles.length > 0 && (
        <section aria-labelledby="roles">
          <h2 id="roles">{t('roles')}</h2>
          <ul>
            {name.roles.map(({ text, since, until }) => (
              <li key={text}>
                {text}{' '}
                <span class="meta">
                  {formatDay(since)} – {formatDay(until)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div ref={place} class={`kind-${name.type}`}>
        {months.length > 1 && (
          <MonthChart label={t('mentionsOverTime', { name: name.name })} months={months} width={width} height={120} />
        )}
      </div>
      {together.length > 0 && (
        <section aria-labelledby="together">
          <h2 id="together">{t('namedTogether')}</h2>
          <NameList names={together} />
        </section>
      )}
      <section aria-labelledby="mentions">
        <h2 id="mentions">{t('latestMentions')}</h2>
        <ol class={`citations kind-${name.type}`}>
          {uses.map((use) => (
            <li key={use.articleId}>
              <Source {...use} showTitle />
              <Sentence text={use.sentence} find={[name.name, ...name.aliases]} />
            </li>
          ))}
        </ol>
      </section>
      <NameCorrections name={name} />
    </>
  );
}

/** A name: its roles, its mentions over time, who is named beside it, and the reader's corrections. */
export function NamePage({ nameKey }: { readonly nameKey: string }) {
  const live = useLive(() => nameRecord(library, nameKey as EntityKey), [nameKey]);
  return (
    <Loaded live={live}>
      {(record) => (record ? <Name record={record} /> : <EmptyState title={t('nameGone')} />)}
    </Loaded>
  );
}
