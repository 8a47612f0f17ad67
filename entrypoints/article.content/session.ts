import { namesAreRead } from '../../lib/languages.ts';
import type {
  ArticleSnapshot,
  OpenedArticle,
  PageState,
  PageStatus,
  PlacedClipping,
} from '../../lib/messages/protocol.ts';
import { detect } from '../../lib/page/detect.ts';
import { readPage } from '../../lib/page/read.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import type { AnnotationId, ArticleId } from '../../lib/types.ts';
import { marksOf, paintedRanges, type SessionArticle } from './marks.ts';
import { canPaint, highlightNames, type Painter } from './painter.ts';

/** What a session needs from outside, so that it can be run in a test without an extension. */
export interface SessionEnvironment {
  readonly document: Document;
  readonly painter: Painter;
  /** Rejects when the extension was updated under the page. */
  open(snapshot: ArticleSnapshot): Promise<OpenedArticle>;
}

function statusOf(articles: readonly SessionArticle[]): PageStatus {
  if (articles.length === 0) return 'not-article';
  if (!articles.some(({ page }) => namesAreRead(page.article.language))) return 'not-this-language';
  return canPaint() ? 'ready' : 'no-highlights';
}

/** Time without an edit before words are looked for again. */
const EDIT_REST_MS = 500;
/** Readings a page may cause by editing its articles; one that never stops is left alone. */
const MOST_REREADINGS = 20;

/** What happens on one page from its first reading to its end: reads it, opens what comes into view, paints. */
export class PageSession {
  private readonly environment: SessionEnvironment;
  private readonly inView: IntersectionObserver;
  private settings: Settings;
  private articles: readonly SessionArticle[] = [];
  private status: PageStatus = 'reading';
  private reasons: readonly string[] = [];
  private readonly edited: MutationObserver;
  private editTimer: ReturnType<typeof setTimeout> | undefined;
  private rereadings = 0;
  /** Counts readings: one that was overtaken by a newer one throws its result away. */
  private reading = 0;
  /** The last reading, done or still going on. */
  private latest: Promise<void> = Promise.resolve();
  /** Articles the background has not answered for yet. */
  private readonly opening = new Map<Element, Promise<void>>();

  constructor(environment: SessionEnvironment, settings: Settings) {
    this.environment = environment;
    this.settings = settings;
    this.inView = new IntersectionObserver((entries) => {
      for (const entry of entries) if (entry.isIntersecting) void this.open(entry.target);
    });
    this.edited = new MutationObserver(() => {
      clearTimeout(this.editTimer);
      this.editTimer = setTimeout(() => this.followEdit(), EDIT_REST_MS);
    });
  }

  /** The page edited an article under the reader: where words lost their place, the page is read again. */
  private followEdit(): void {
    const lost = this.articles.some((article) =>
      marksOf(article, this.settings).some((mark) => article.page.map.rangeOf(mark) === null),
    );
    if (lost && this.rereadings++ < MOST_REREADINGS) void this.read();
  }

  /** Reads the page, or reads it again after it changed. Articles still there as they were keep what is known of them. */
  read(): Promise<void> {
    this.latest = this.readNow();
    return this.latest;
  }

  private async readNow(): Promise<void> {
    const { document } = this.environment;
    const reading = ++this.reading;
    const verdict = detect(document, document.URL);
    const pages = verdict.kind === 'other' ? [] : await readPage(document, document.URL, verdict);
    if (reading !== this.reading) return;
    const before = this.articles;
    this.articles = pages.map((page) => {
      const { url, text } = page.article;
      const same = before.find(({ page: old }) => old.article.url === url && old.article.text === text);
      return { page, opened: same?.opened ?? null };
    });
    this.reasons = verdict.reasons;
    this.status = statusOf(this.articles);
    this.inView.disconnect();
    this.edited.disconnect();
    for (const { page, opened } of this.articles) {
      if (!opened) this.inView.observe(page.root);
      this.edited.observe(page.root, { subtree: true, childList: true, characterData: true });
    }
    this.paint();
  }

  /** Opens the article at an element, in view or not; resolves once the background has answered. */
  open(root: Element): Promise<void> {
    const before = this.opening.get(root);
    if (before) return before;
    const opening = this.openAt(root).finally(() => this.opening.delete(root));
    this.opening.set(root, opening);
    return opening;
  }

  /** Opens what the reader asks something of before it came into view, or as soon as the page was read. */
  async openWhere(isAsked: (article: SessionArticle) => boolean): Promise<void> {
    await this.latest;
    await Promise.all(this.articles.filter(isAsked).map(({ page }) => this.open(page.root)));
  }

  private async openAt(root: Element): Promise<void> {
    this.inView.unobserve(root);
    const found = this.articles.find(({ page }) => page.root === root);
    if (!found || found.opened) return;
    try {
      const snapshot = { article: found.page.article, pageUrl: this.environment.document.URL };
      const opened = await this.environment.open(snapshot);
      this.articles = this.articles.map((article) => (article.page === found.page ? { ...article, opened } : article));
      this.paint();
    } catch (error) {
      // The background refused the article or is a newer version than this script: the page itself stays as it is.
      this.status = 'outdated';
      this.reasons = [String(error)];
    }
  }

  /** Asks the background anew about the articles it has answered for: something kept about them changed elsewhere. */
  async refresh(): Promise<void> {
    for (const { page, opened } of this.articles) {
      if (!opened) continue;
      const snapshot = { article: page.article, pageUrl: this.environment.document.URL };
      const fresh = await this.environment.open(snapshot);
      this.articles = this.articles.map((article) => (article.page === page ? { page, opened: fresh } : article));
    }
    this.paint();
  }

  /** Shows a clipping that is new or changed; what else is known of its article stays. */
  showClipping(clipping: PlacedClipping): void {
    const { id, articleId } = clipping.annotation;
    this.changeClippings(articleId, (all) => [...all.filter(({ annotation }) => annotation.id !== id), clipping]);
  }

  hideClipping(articleId: ArticleId, id: AnnotationId): void {
    this.changeClippings(articleId, (all) => all.filter(({ annotation }) => annotation.id !== id));
  }

  private changeClippings(
    articleId: ArticleId,
    change: (clippings: readonly PlacedClipping[]) => readonly PlacedClipping[],
  ): void {
    this.articles = this.articles.map(({ page, opened }) =>
      opened?.id === articleId
        ? { page, opened: { ...opened, clippings: change(opened.clippings) } }
        : { page, opened },
    );
    this.paint();
  }

  apply(settings: Settings): void {
    this.settings = settings;
    this.paint();
  }

  all(): readonly SessionArticle[] {
    return this.articles;
  }

  settingsNow(): Settings {
    return this.settings;
  }

  article(id: ArticleId): SessionArticle | null {
    return this.articles.find(({ opened }) => opened?.id === id) ?? null;
  }

  /** The article the reader is at: the one that holds, or is nearest to, the middle of the window. */
  current(): number {
    const middle = innerHeight / 2;
    const distances = this.articles.map(({ page }) => {
      const { top, bottom } = page.root.getBoundingClientRect();
      return Math.max(0, top - middle, middle - bottom);
    });
    return Math.max(0, distances.indexOf(Math.min(...distances)));
  }

  state(): PageState {
    return {
      status: this.status,
      url: this.environment.document.URL,
      reasons: this.reasons,
      articles: this.articles.map(({ page, opened }) => {
        const { title, url, publisher, publishedAt, language } = page.article;
        return { title, url, publisher, publishedAt, language, opened };
      }),
      current: this.current(),
    };
  }

  private paint(): void {
    const ranges = paintedRanges(this.articles, this.settings);
    for (const name of highlightNames) {
      if (name !== 'backstory-focus') this.environment.painter.paint(name, ranges.get(name) ?? []);
    }
  }

  end(): void {
    this.reading++;
    this.inView.disconnect();
    this.edited.disconnect();
    clearTimeout(this.editTimer);
    this.environment.painter.clear();
  }
}
