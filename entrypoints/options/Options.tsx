import { Choice } from '../../components/Choice.tsx';
import { Switch } from '../../components/Switch.tsx';
import { t } from '../../lib/i18n/language.ts';
import type { CardTrigger, Density, Settings } from '../../lib/settings/settings.ts';
import { AllowedSites } from '../page-parts/AllowedSites.tsx';
import { MarksSample } from '../page-parts/MarksSample.tsx';
import { pageAddress } from '../page-parts/page-address.ts';
import { useSettings } from '../page-parts/use-settings.ts';
import { Keeping } from './Keeping.tsx';
import { MarkKinds } from './MarkKinds.tsx';
import { Shortcuts } from './Shortcuts.tsx';

interface PartProps {
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

function Marks({ settings, change }: PartProps) {
  return (
    <section aria-labelledby="marks">
      <h2 id="marks">{t('marks')}</h2>
      <MarksSample {...settings} />
      <Choice<Density>
        label={t('howMuch')}
        value={settings.density}
        options={[
          { value: 'off', label: t('densityOff') },
          { value: 'key', label: t('densityKey') },
          { value: 'all', label: t('densityAll') },
        ]}
        onChange={(density) => change({ density })}
      />
      <p class="meta">{t('densityHint')}</p>
      <MarkKinds settings={settings} change={change} />
    </section>
  );
}

function Card({ settings, change }: PartProps) {
  return (
    <section aria-labelledby="card">
      <h2 id="card">{t('card')}</h2>
      <Choice<CardTrigger>
        label={t('cardOpens')}
        value={settings.cardTrigger}
        options={[
          { value: 'hover', label: t('cardHover') },
          { value: 'click', label: t('cardClick') },
          { value: 'modifier', label: t('cardModifier') },
        ]}
        onChange={(cardTrigger) => change({ cardTrigger })}
      />
      <p class="meta">{t('cardHint')}</p>
    </section>
  );
}

/** What the reader can set. Saved as it is changed. */
export function Options() {
  const [settings, change] = useSettings();
  return (
    <main class="options">
      <h1>{t('options')}</h1>
      <p class="meta">
        {t('optionsSaved')} <a href={pageAddress('library')}>{t('library')}</a> ·{' '}
        <a href={pageAddress('welcome')}>{t('welcomeAgain')}</a>
      </p>
      <Marks settings={settings} change={change} />
      <Card settings={settings} change={change} />
      <section aria-labelledby="clippings">
        <h2 id="clippings">{t('clippings')}</h2>
        <Switch checked={settings.clipBar} onChange={(clipBar) => change({ clipBar })} hint={t('clipOfferHint')}>
          {t('clipOffer')}
        </Switch>
      </section>
      <section aria-labelledby="new">
        <h2 id="new">{t('newToYou')}</h2>
        <Switch checked={settings.dimKnown} onChange={(dimKnown) => change({ dimKnown })} hint={t('dimKnownHint')}>
          {t('dimKnown')}
        </Switch>
      </section>
      <section aria-labelledby="toolbar">
        <h2 id="toolbar">{t('toolbarButton')}</h2>
        <Switch checked={settings.badge} onChange={(badge) => change({ badge })}>
          {t('badge')}
        </Switch>
      </section>
      <AllowedSites />
      <Keeping settings={settings} change={change} />
      <Shortcuts />
    </main>
  );
}
