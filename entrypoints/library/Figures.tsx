import { EmptyState } from '../../components/EmptyState.tsx';
import { FigureMoves } from '../../components/FigureMoves.tsx';
import { useLive } from '../../components/use-live.ts';
import { t, tn } from '../../lib/i18n/language.ts';
import { figureKeys, figureRecords } from '../../lib/store/queries-figures.ts';
import { Loaded } from '../page-parts/Loaded.tsx';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';
import { Windowed } from './Windowed.tsx';

/** Every quantity that was reported more than once, the one reported last first. */
export function Figures() {
  const keys = useLive(() => figureKeys(library), []);
  return (
    <>
      <h1>{t('kindFigureMany')}</h1>
      <Loaded live={keys}>
        {(ids) =>
          ids.length === 0 ? (
            <EmptyState title={t('figuresNone')}>{t('figuresNoneHint')}</EmptyState>
          ) : (
            <>
              <p class="meta">{tn('figureCount', ids.length)}</p>
              <Windowed
                label={t('kindFigureMany')}
                keys={ids}
                estimate={56}
                load={(part) => figureRecords(library, part)}
              >
                {(record) => <FigureMoves figures={[record]} here={null} hrefOf={libraryRoute.figure} />}
              </Windowed>
            </>
          )
        }
      </Loaded>
    </>
  );
}
