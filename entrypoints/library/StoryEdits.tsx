import { useState } from 'preact/hooks';
import { Switch } from '../../components/Switch.tsx';
import { useLive } from '../../components/use-live.ts';
import { t } from '../../lib/i18n/language.ts';
import { allStories } from '../../lib/store/queries-library.ts';
import type { StoryRecord } from '../../lib/store/queries-stories.ts';
import type { StoryId } from '../../lib/types.ts';
import { library } from '../page-parts/library.ts';
import { libraryRoute } from '../page-parts/library-route.ts';

const edits = () => import('./story-edits.ts');

/** Stories offered to join with: those that moved last. */
const OFFERED = 50;

/** Follows a story, or makes it one with another. */
export function StoryEdits({ record }: { readonly record: StoryRecord }) {
  const { story, articles } = record;
  const others = useLive(() => allStories(library), []);
  const [chosen, setChosen] = useState<StoryId | null>(null);
  const join = async (into: StoryId) => {
    const { move } = await edits();
    await move(
      articles.map(({ id }) => id),
      into,
    );
    location.hash = libraryRoute.story(into);
  };
  const offered = others.status === 'ready' ? others.value.filter(({ id }) => id !== story.id).slice(0, OFFERED) : [];
  return (
    <section aria-label={t('options')} class="story-edits">
      <Switch
        checked={story.followed}
        hint={t('followHint')}
        onChange={(followed) => void edits().then(({ follow }) => follow(story.id, followed))}
      >
        {t('follow')}
      </Switch>
      {offered.length > 0 && (
        <div class="row">
          <label class="field">
            <span>{t('joinWith')}</span>
            <select
              value={chosen ?? ''}
              onChange={({ currentTarget }) => setChosen((currentTarget.value || null) as StoryId | null)}
            >
              <option value="">{t('chooseStory')}</option>
              {offered.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button type="button" class="button" disabled={!chosen} onClick={() => chosen && void join(chosen)}>
            {t('join')}
          </button>
        </div>
      )}
    </section>
  );
}
