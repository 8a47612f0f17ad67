/// <reference types="vite/client" />
import { type ComponentChild, render } from 'preact';
import { type CardContent, MentionCard } from '../../components/MentionCard.tsx';
import cardCss from '../../components/style/card.css?inline';
import { Library } from '../../entrypoints/library/Library.tsx';
import libraryCss from '../../entrypoints/library/style.css?inline';
import { Options } from '../../entrypoints/options/Options.tsx';
import optionsCss from '../../entrypoints/options/style.css?inline';
import { Popup } from '../../entrypoints/popup/Popup.tsx';
import popupCss from '../../entrypoints/popup/style.css?inline';
import { SidePanel } from '../../entrypoints/sidepanel/SidePanel.tsx';
import panelCss from '../../entrypoints/sidepanel/style.css?inline';
import welcomeCss from '../../entrypoints/welcome/style.css?inline';
import { Welcome } from '../../entrypoints/welcome/Welcome.tsx';
import { speak } from '../../lib/i18n/language.ts';
import {
  conflictCard,
  entityCard,
  figureCard,
  here,
  longEntityCard,
  newEntityCard,
} from '../../test/components/fixtures.ts';
import { Marks } from './marks.tsx';
import { seed } from './seed.ts';

type Catalogue = Readonly<Record<string, { readonly message: string }>>;
const catalogues = import.meta.glob<Catalogue>('../../public/_locales/*/messages.json', {
  import: 'default',
  eager: true,
});

/** The card as a page has it: in a closed shadow root with its style sheet. */
function showCard(content: CardContent, place: HTMLElement): void {
  const root = place.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = cardCss;
  const mount = document.createElement('div');
  root.append(style, mount);
  document.body.style.cssText = 'margin:16px;background:light-dark(#fff,#111);color-scheme:light dark';
  render(
    <MentionCard
      content={content}
      here={here}
      onLibrary={() => undefined}
      onAction={async () => undefined}
      onUndo={async () => undefined}
      findNames={async () => []}
      onClose={() => undefined}
    />,
    mount,
  );
}

const shows: Readonly<Record<string, (place: HTMLElement) => void | Promise<void>>> = {
  'card-entity': (place) => showCard({ kind: 'entity', card: entityCard }, place),
  'card-entity-new': (place) => showCard({ kind: 'entity', card: newEntityCard }, place),
  'card-entity-long': (place) => showCard({ kind: 'entity', card: longEntityCard }, place),
  'card-figure': (place) => showCard({ kind: 'figure', card: figureCard }, place),
  'card-conflict': (place) => showCard({ kind: 'figure', card: conflictCard }, place),
  popup: (place) => showPage(() => <Popup />, popupCss, place),
  panel: (place) => showPage(() => <SidePanel />, panelCss, place),
  library: (place) => showPage(() => <Library />, libraryCss, place),
  options: (place) => showPage(() => <Options />, optionsCss, place),
  welcome: (place) => showPage(() => <Welcome />, welcomeCss, place),
  'marks-light': page(<Marks theme="light" />),
  'marks-sepia': page(<Marks theme="sepia" />),
  'marks-dark': page(<Marks theme="dark" />),
};

/** One of our pages, over a seeded library. */
async function showPage(make: () => ComponentChild, style: string, place: HTMLElement): Promise<void> {
  await seed(300);
  const sheet = document.createElement('style');
  sheet.textContent = style;
  document.head.append(sheet);
  document.body.className = 'surface';
  place.id = 'app';
  render(make(), place);
  // Queries answer in a few turns; pictures are taken of what is then there.
  await new Promise((resolve) => setTimeout(resolve, 400));
}

function page(root: ComponentChild): (place: HTMLElement) => void {
  return (place) => {
    document.body.style.margin = '0';
    render(root, place);
  };
}

const query = new URLSearchParams(location.search);
const language = query.get('lang') ?? 'en';
const catalogue = catalogues[`../../public/_locales/${language}/messages.json`] ?? {};
speak((key) => catalogue[key]?.message ?? '', language === 'en' ? 'en-GB' : language);
document.documentElement.lang = language;
await shows[query.get('scene') ?? '']?.(document.querySelector<HTMLElement>('#app')!);
document.documentElement.dataset.ready = '';
