import { defineContentScript } from 'wxt/utils/define-content-script';
import { highlightCss } from '../../components/highlight-style.ts';
import { speakBrowserLanguage } from '../../lib/i18n/browser-language.ts';
import { answerInTab, ask } from '../../lib/messages/channel.ts';
import { observePage } from '../../lib/page/observe.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { readSettings, watchSettings } from '../../lib/settings/storage.ts';
import { createCard } from './card.tsx';
import { createClipBar } from './clip-bar.tsx';
import { followSelection } from './follow-selection.ts';
import { measureTheme } from './page-theme.ts';
import { createPainter } from './painter.ts';
import { followPointer } from './pointer.ts';
import { PageSession } from './session.ts';
import { tabAnswers } from './tab-answers.ts';

/** The reader script: put into a page by the background once the detector, or the reader, asked for it. */
export default defineContentScript({
  registration: 'runtime',
  async main(ctx) {
    const { signal } = ctx;
    speakBrowserLanguage();
    const settings = await readSettings();
    // Injected twice in a row, the newer script ended this one while it waited: only one may answer and paint.
    if (signal.aborted) return;
    const painter = createPainter(document);
    const session = new PageSession(
      { document, painter, open: (snapshot) => ask('articleOpened', snapshot) },
      settings,
    );
    const bar = createClipBar(session, document);
    const card = createCard(session, painter, document, bar);
    signal.addEventListener('abort', () => {
      card.host.remove();
      bar.host.remove();
      session.end();
    });
    answerInTab(tabAnswers(session, card, bar), signal);
    const dress = (chosen: Settings) => {
      const [first] = session.all();
      painter.style(highlightCss(measureTheme(first?.page.root ?? document.documentElement), chosen));
    };
    watchSettings((changed) => {
      dress(changed);
      session.apply(changed);
    }, signal);
    followPointer(session, card, bar, signal);
    followSelection(session, bar, signal);
    const read = async () => {
      await session.read();
      dress(session.settingsNow());
    };
    await read();
    observePage(document, () => void read(), signal);
  },
});
