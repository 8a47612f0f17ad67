import { useRef, useState } from 'preact/hooks';
import { EmptyState } from '../../components/EmptyState.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { useLive } from '../../components/use-live.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import { figureKeys, figureRecords } from '../../lib/store/queries-figures.ts';
import type { FigureGroupId } from '../../lib/types.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Windowed } from './Windowed.tsx';

/** Quantities looked for at first; twice as many each time the reader nears their end. */
const FIRST = 100;

async function stretch(keys: readonly FigureGroupId[], start: number, end: number) {
  const records = await figureRecords(library, keys.slice(start, end));
  return { total: keys.length, rows: records };
}

/** Every quantity that was reported more than once, the one reported last first. */
export function Figures() {
  const [wanted, setWanted] = useState(FIRST);
  const live = useLive(() => figureKeys(library, wanted), [wanted]);
  const found = useRef(0);
  return (
    <>
      <h1>{t('kindFigureMany')}</h1>
      <Loaded live={live}>
        {(keys) => {
          found.current = keys.length;
          return (
            <Windowed
              label={t('kindFigureMany')}
              estimate={56}
              load={(start, end) => stretch(keys, start, end)}
              inputs={[keys]}
              // While there may be more, their number is not known.
              head={(total) => total < wanted && <p class="meta">{tn('figureCount', total)}</p>}
              empty={<EmptyState title={t('figuresNone')}>{t('figuresNoneHint')}</EmptyState>}
              onReach={(end) => {
                if (end > found.current - FIRST / 2)
                  setWanted((before) => (found.current < before ? before : before * 2));
              }}
            >
              {(record) => record && <FigureMoves figures={[record]} here={null} hrefOf={libraryRoute.figure} />}
            </Windowed>
          );
        }}
      </Loaded>
    </>
  );
}
